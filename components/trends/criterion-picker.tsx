import { AREA_IDS, areaName, type Metric } from '@/lib/kinds'
import type { CriterionId } from '@/lib/scoring/criteria'
import { METRIC_TEXTS } from '../training-services/metric-texts'

type Props = { chosen: CriterionId; to(id: CriterionId): string }

const BASE: Metric[] = ['courseware-completions', 'exam-unit-purchases', 'average-response-score']
const OF_AREA: Metric[] = ['survey-completions', 'average-response-score']

/** The fifteen criteria as links: the base criteria, an area, and in an area its two metrics. */
export function CriterionPicker({ chosen, to }: Props) {
  const { metric, area } = chosen
  return (
    <nav className="picker" aria-label="Criterion">
      <div>
        <h2 className="muted small">Base criteria</h2>
        <Links
          links={BASE.map((one) => ({
            name: METRIC_TEXTS[one].title,
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
            href: to({ metric: area ? metric : 'survey-completions', area: one }),
            here: one === area,
          }))}
        />
      </div>
      {area && (
        <div>
          <h2 className="muted small">{areaName(area)}</h2>
          <Links
            links={OF_AREA.map((one) => ({
              name: METRIC_TEXTS[one].title,
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
