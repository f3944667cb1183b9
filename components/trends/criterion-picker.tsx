import { areaName } from '@/lib/programmes/solution-areas'
import {
  AREA_METRICS,
  BASE_METRICS,
  type CriterionId,
  FIRST_OF_AREA,
} from '@/lib/programmes/training-services/criterion-id'
import { AREA_IDS } from '@/lib/programmes/training-services/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import { Picker } from './picker'

type Props = { chosen: CriterionId; to(id: CriterionId): string }

/** The fifteen criteria as links: the base criteria, an area, and in an area its two metrics. */
export function CriterionPicker({ chosen: { metric, area }, to }: Props) {
  return (
    <Picker
      to={to}
      rows={[
        {
          title: 'Base criteria',
          links: BASE_METRICS.map((one) => ({
            name: METRIC[one].words.title,
            place: { metric: one, area: null },
            here: area === null && one === metric,
          })),
        },
        {
          title: 'Solution area',
          links: AREA_IDS.map((one) => ({
            name: areaName(one),
            place: { metric: area ? metric : FIRST_OF_AREA, area: one },
            here: one === area,
          })),
        },
        ...(area
          ? [
              {
                title: areaName(area),
                links: AREA_METRICS.map((one) => ({
                  name: METRIC[one].words.title,
                  place: { metric: one, area },
                  here: one === metric,
                })),
              },
            ]
          : []),
      ]}
    />
  )
}
