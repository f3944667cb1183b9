import { criterionTitle } from '@/lib/programmes/training-services/criterion-words'
import type { Range, Silence } from '@/lib/scoring/forecast/forecast'
import { chanceWords } from '@/lib/scoring/forecast/forecast-words'
import type { ForecastRow } from '@/lib/services/training-services/get-forecast'

type Props = {
  rows: readonly ForecastRow[]
  chosen: string | null
  hrefOf(row: ForecastRow): string
  on: string
}

/** Every criterion: as it is, with what is known, and the range of eight in ten futures. */
export function ForecastTable({ rows, chosen, hrefOf, on }: Props) {
  return (
    <table className="table fold forecast">
      <caption className="sr">Forecast of each criterion to {on}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" className="r">
            Now
          </th>
          <th scope="col" className="r">
            Known for {on}
          </th>
          <th scope="col" className="r">
            Forecast
          </th>
          <th scope="col" className="r">
            Needed
          </th>
          <th scope="col">Chance</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.id === chosen ? 'own' : undefined}>
            <th scope="row">
              <a href={hrefOf(row)} aria-current={row.id === chosen ? 'true' : undefined}>
                {criterionTitle(row.now)}
              </a>
            </th>
            <td data-of="Now" className="r">
              {row.now.display}
            </td>
            <td data-of={`Known for ${on}`} className="r">
              {row.known.display}
            </td>
            <td data-of="Forecast" className="r">
              <RangeCell row={row} />
            </td>
            <td data-of="Needed" className="r">
              {row.known.threshold?.value ?? 'not asked'}
            </td>
            <td data-of="Chance">{row.chance === null ? '' : chanceWords(row.chance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SILENCES: Record<Silence, string> = {
  no_data: 'no line items yet',
  too_few_months: 'less than 12 months known',
}

function RangeCell({ row: { range, silence, now } }: { row: ForecastRow }) {
  if (silence) return <span className="muted">{SILENCES[silence]}</span>
  if (!range) return <span className="muted">no answers expected</span>
  const show = (score: Range['low']) => now.unit.show(score)
  const [low, middle, high] = [show(range.low), show(range.middle), show(range.high)]
  if (low === high) return <span className="range">{middle}</span>
  return (
    <>
      <span className="range">
        {low} – {high}
      </span>{' '}
      <span className="id">middle {middle}</span>
    </>
  )
}
