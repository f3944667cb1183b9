import {
  AREA_METRICS,
  BASE_METRICS,
  type CriterionId,
  FIRST_OF_AREA,
} from '@/lib/programmes/training-services/criterion-id'
import { AREA_IDS, areaName } from '@/lib/programmes/training-services/kinds'
import { METRIC } from '@/lib/programmes/training-services/metrics'

type Props = { chosen: CriterionId; to(id: CriterionId): string }

/** The fifteen criteria as links: the base criteria, an area, and in an area its two metrics. */
export function CriterionPicker({ chosen, to }: Props) {
  const { metric, area } = chosen
  return (
    <nav className="picker" aria-label="Criterion">
      <div>
        <h2 className="muted small">Base criteria</h2>
        <Links
          links={BASE_METRICS.map((one) => ({
            name: METRIC[one].words.title,
            href: to({ metric: one, area: null }),
            here: area === null && one === metric,
          }))}
        />
      </div>
      <div>
        <h2 className="muted small">Solution area</h2>
        <Links
          links={AREA_IDS.map((one) => ({
            name: areaName(one),
            href: to({ metric: area ? metric : FIRST_OF_AREA, area: one }),
            here: one === area,
          }))}
        />
      </div>
      {area && (
        <div>
          <h2 className="muted small">{areaName(area)}</h2>
          <Links
            links={AREA_METRICS.map((one) => ({
              name: METRIC[one].words.title,
              href: to({ metric: one, area }),
              here: one === metric,
            }))}
          />
        </div>
      )}
    </nav>
  )
}

type Link = { name: string; href: string; here: boolean }

function Links({ links }: { links: Link[] }) {
  return (
    <div className="switch">
      {links.map(({ name, href, here }) => (
        <a key={name} href={href} aria-current={here ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </div>
  )
}
