import type { ChoiceRow } from '@/lib/insight/model/trends/shown'
import type { CriterionPlace } from '@/lib/scoring/criteria'

type Props = { rows: readonly ChoiceRow[]; to(place: CriterionPlace): string }

/** Criteria as links, row by row. */
export function Picker({ rows, to }: Props) {
  return (
    <nav className="picker" aria-label="Criterion">
      {rows.map(({ title, links }) => (
        <div key={title}>
          {title && <h2 className="muted small">{title}</h2>}
          <div className="switch">
            {links.map(({ name, place, here }) => (
              <a key={name} href={to(place)} aria-current={here ? 'true' : undefined}>
                {name}
              </a>
            ))}
          </div>
        </div>
      ))}
    </nav>
  )
}
