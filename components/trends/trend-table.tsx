import { showDate, showMonth } from '@/lib/dates'
import type { Metric } from '@/lib/kinds'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import type { TrendMonth } from '@/lib/scoring/trends/trend'
import { meanOf } from '@/lib/scoring/units/average'
import type { RuleChange, Trends } from '@/lib/services/training-services/get-trends'
import { amountDisplay } from '@/lib/services/training-services/trends-json'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'

type Column = { name: string; of(criterion: Criterion): string | number | null }

/** By the unit of a metric: what stands before what a month brings in all. */
const BEFORE: Record<string, Column[]> = {
  points: [
    { name: 'Fundamentals & others', of: (criterion) => levelsOf(criterion).fundamentalsAndOthers.count },
    { name: 'Advanced', of: (criterion) => levelsOf(criterion).advanced.count },
  ],
  average: [{ name: 'Surveys', of: ({ node }) => meanOf(node).surveys }],
}

/** What a month brings by itself, in columns. */
export function ownColumns(metric: Metric): Column[] {
  const { unit, words } = METRIC[metric]
  const name = unit.additive ? words.worth : words.short
  return [...(BEFORE[unit.name] ?? []), { name, of: amountDisplay }]
}

/** The chart's numbers, month by month. */
export function TrendTable({ slug, trends }: { slug: string; trends: Trends }) {
  const columns = ownColumns(trends.metric)
  return (
    <table className="table fold trend-months">
      <caption className="sr">Month by month</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="r">
              {name}
            </th>
          ))}
          <th scope="col" className="r">
            Score at its end
          </th>
          <th scope="col" className="r">
            Threshold
          </th>
          <th scope="col">Status</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {trends.months.map((one) => (
          <Row key={one.month} {...{ slug, trends, columns, one }} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { slug: string; trends: Trends; columns: Column[]; one: TrendMonth }

function Row({ slug, trends, columns, one }: RowProps) {
  const { month, own, end, covered, unfinished } = one
  const unsure = end && (!covered || unfinished)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {showMonth(month)}
      </th>
      {columns.map(({ name, of }) => (
        <td key={name} className="r" data-of={name}>
          {own ? (of(own) ?? '–') : '–'}
        </td>
      ))}
      <td className="r" data-of="Score at its end">
        {end ? <span className={unsure ? 'unsure' : undefined}>{end.display}</span> : '–'}
      </td>
      <td className="r" data-of="Threshold">
        {end?.threshold?.value ?? '–'}
      </td>
      <td>{end && <StatusPill status={end.status} />}</td>
      <td>
        <Notes slug={slug} trends={trends} one={one} />
      </td>
    </tr>
  )
}

function Notes({ slug, trends, one }: Omit<RowProps, 'columns'>) {
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
        <a href={`/${slug}/imports/${files.latest.id}`}>
          {showCount(files.files, 'file')} published, last on {showDate(files.latest.on)}
        </a>
      )}
    </span>
  )
}

export const ruleChangeText = ({ on, ruleSet }: RuleChange): string =>
  `${ruleSet.title}, from ${showDate(on)}`
