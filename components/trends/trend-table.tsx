import { showDate, showMonth } from '@/lib/dates'
import type { RuleChange, Trends } from '@/lib/insight/get-trends'
import type { TrendMonth } from '@/lib/insight/model/trends/trend'
import { amountDisplay } from '@/lib/insight/trends-json'
import { importPage } from '@/lib/paths/data'
import type { Criterion } from '@/lib/scoring/criterion'
import { metricIn } from '@/lib/scoring/programme'
import { meanOf } from '@/lib/scoring/units/average'
import { partsOf } from '@/lib/scoring/units/points'
import type { Unit } from '@/lib/scoring/units/unit'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'

type Column = { name: string; of(criterion: Criterion): string | number | null }

/** What a month brings by itself, in columns: the parts of points, the surveys of an average, then what it comes to. */
export function ownColumns({ programme, metric }: Pick<Trends, 'programme' | 'metric'>): Column[] {
  const { unit, words } = metricIn(programme, metric)
  const own = {
    name: unit.additive ? words.worth : words.short,
    of: (criterion: Criterion) => inColumn(unit, amountDisplay(criterion)),
  }
  if (unit.name === 'average') return [{ name: 'Surveys', of: ({ node }) => meanOf(node).surveys }, own]
  return [...Object.entries(words.parts).map(([id, name]) => ({ name, of: countOf(id) })), own]
}

const inColumn = (unit: Unit, display: string | null) => display && unit.column(display)

const countOf = (part: string) => (criterion: Criterion) =>
  partsOf(criterion.node).find(({ id }) => id === part)?.count ?? null

/** The chart's numbers, month by month. */
export function TrendTable({ slug, trends }: { slug: string; trends: Trends }) {
  return (
    <DataTable
      className="trend-months"
      name="Month by month"
      rows={trends.months}
      keyOf={({ month }) => month}
      columns={[
        { name: 'Month', heads: true, className: 'nowrap', of: ({ month }) => showMonth(month) },
        ...ownColumns(trends).map(({ name, of }) => ({
          name,
          number: true,
          of: ({ own }: TrendMonth) => (own && of(own)) ?? '–',
        })),
        {
          name: 'Score at its end',
          number: true,
          of: ({ end, covered, unfinished }) => {
            if (!end) return '–'
            return (
              <span className={covered && !unfinished ? undefined : 'unsure'}>
                {end.unit.column(end.display)}
              </span>
            )
          },
        },
        { name: 'Benchmark', number: true, of: ({ end }) => end?.threshold?.value ?? '–' },
        { name: 'Status', label: null, of: ({ end }) => end && <StatusPill status={end.status} /> },
        { name: 'Note', label: null, of: (one) => <Notes {...{ slug, trends, one }} /> },
      ]}
    />
  )
}

function Notes({ slug, trends, one }: { slug: string; trends: Trends; one: TrendMonth }) {
  const change = trends.ruleChanges.find(({ month }) => month === one.month)
  const files = trends.published.find(({ month }) => month === one.month)
  const words = [
    ...(one.ruleSet === null ? ['before the first rule set'] : []),
    ...(one.own === null && one.ruleSet !== null ? ['no line items'] : []),
    ...(one.unfinished ? ['still runs'] : []),
    ...(one.end && !one.covered ? ['window begins before the data'] : []),
    ...(change ? [ruleChangeText(change)] : []),
  ]
  return (
    <span className="small muted">
      {words.join('; ')}
      {words.length > 0 && files ? '; ' : ''}
      {files && (
        <a href={importPage.href({ slug, id: files.latest.id })}>
          {showCount(files.files, 'file')} published, last on {showDate(files.latest.on)}
        </a>
      )}
    </span>
  )
}

export const ruleChangeText = ({ on, ruleSet }: RuleChange): string =>
  `${ruleSet.title}, from ${showDate(on)}`
