import type { ForecastRow } from '@/lib/insight/get-forecast'
import type { Range, Silence } from '@/lib/insight/model/forecast/forecast'
import { chanceWords } from '@/lib/insight/model/forecast/forecast-words'
import { expectedPage, type InProgramme } from '@/lib/paths/any-programme'
import { placeOf } from '@/lib/scoring/criteria'
import type { Criterion } from '@/lib/scoring/criterion'
import { titleOf } from '@/lib/scoring/criterion-names'
import { DataTable } from '../tables/data-table'

type Props = {
  place: InProgramme
  rows: readonly ForecastRow[]
  chosen: string | null
  on: string
}

/** Every criterion: as it is, with what is known, and the range of eight in ten futures. */
export function ForecastTable({ place, rows, chosen, on }: Props) {
  return (
    <DataTable
      className="forecast"
      name={`Forecast of each criterion to ${on}`}
      rows={rows}
      keyOf={({ id }) => id}
      rowClass={({ id }) => (id === chosen ? 'own' : undefined)}
      columns={[
        {
          name: 'Criterion',
          heads: true,
          of: (row) => (
            <a
              href={expectedPage.href({ ...place, ...named(row.now) }, '#fan')}
              aria-current={row.id === chosen ? 'true' : undefined}
            >
              {titleOf(row.now)}
            </a>
          ),
        },
        { name: 'Now', number: true, of: ({ now }) => now.display },
        { name: `Known for ${on}`, number: true, of: ({ known }) => known.display },
        { name: 'Forecast', number: true, of: (row) => <RangeCell row={row} /> },
        { name: 'Needed', number: true, of: ({ known }) => known.threshold?.value ?? 'not asked' },
        { name: 'Chance', className: 'nowrap', of: ({ chance }) => chance !== null && chanceWords(chance) },
      ]}
    />
  )
}

const named = (criterion: Criterion) => {
  const { metric, area } = placeOf(criterion)
  return { metric, area: area ?? '' }
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
