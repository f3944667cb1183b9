import type { ReactNode } from 'react'
import { showDate } from '@/lib/dates'
import type { RuleColumn, Rules } from '@/lib/rules/get-rules'
import type { ValueName } from '@/lib/rules/model/values'
import type { Criterion } from '@/lib/scoring/criterion'
import { shortName } from '@/lib/scoring/criterion-names'
import { explain } from '../explain/explain'
import { formulaText } from '../explain/scoring-formula'
import { valueWords } from '../history/cause-words'
import { type Column, DataTable } from '../tables/data-table'
import { StandingMark } from '../ui/source-line'
import { StatusPill } from '../ui/status'
import { numberedSources } from './sources'
import { valueGroups } from './value-groups'

/** A score or a value, and what it is in each rule set. */
type Line = {
  key: string
  name: string
  about?: string
  of(column: RuleColumn): ReactNode
  /** Whether the value is another than in the rule set before. */
  changes?(column: RuleColumn): boolean
}

/** Rule sets side by side: what the organization scores under each, then each value. */
export function RulesTable({ rules }: { rules: Rules }) {
  const { columns, asOf, programme } = rules
  const { numberOf } = numberedSources(columns)
  const lineOf = ({ key }: ValueName): Line => {
    const [name, about] = programme.valueWords(key)
    return {
      key,
      name,
      about,
      of: (column) => <Value {...{ column, name: key, numberOf }} />,
      changes: ({ changed }) => changed.has(key),
    }
  }
  return (
    <DataTable
      className="rules"
      caption={`Your scores as of ${showDate(asOf)} under each rule set, and the values that make them. Numbers in brackets lead to the sources.`}
      groups={[
        { title: 'Your scores', rows: scoreLines(columns) },
        ...valueGroups(rules).map(({ title, criteria, values }) => ({
          title,
          about: criteria.map((one) => formulaText(explain(one).formula(one))),
          rows: values.map(lineOf),
        })),
      ]}
      keyOf={({ key }) => key}
      columns={[
        { name: 'Score or value', heads: true, of: ({ name }) => name, below: ({ about }) => about },
        ...columns.map(
          (column): Column<Line> => ({
            name: <Heading {...column} />,
            headClass: column.inForce ? 'in-force' : undefined,
            label: column.ruleSet.id,
            className: ({ changes }) => (changes?.(column) ? 'changed' : undefined),
            of: (line) => line.of(column),
          }),
        ),
      ]}
    />
  )
}

const Heading = ({ ruleSet: { id, title, from }, inForce }: RuleColumn) => (
  <>
    {id}
    <span className="id">
      {title}, from {showDate(from)}
      {inForce && ', in force'}
    </span>
  </>
)

/** Overall, base criteria, then the areas in which anything was answered. */
function scoreLines(columns: readonly RuleColumn[]): Line[] {
  const scores = new Map(columns.map((column) => [column, column.qualification.criteria]))
  const lines = [...scores.values()][0]?.flatMap((row, index): Line[] => {
    if (row.group !== null && [...scores.values()].every((criteria) => isEmpty(criteria[index]))) return []
    return [
      {
        key: row.id,
        name: shortName(row),
        of: (column) => <Score criterion={scores.get(column)?.[index]} />,
      },
    ]
  })
  const overall = (column: RuleColumn) => <StatusPill status={column.qualification.status} />
  return [{ key: 'overall', name: 'Overall', of: overall }, ...(lines ?? [])]
}

const isEmpty = (criterion: Criterion | undefined) =>
  !criterion || criterion.display === '0' || criterion.display === '0.0'

const Score = ({ criterion }: { criterion: Criterion | undefined }) =>
  criterion && (
    <>
      <b className="nums">{criterion.display}</b> <StatusPill status={criterion.status} />
    </>
  )

type ValueProps = {
  column: RuleColumn
  name: string
  numberOf: ReturnType<typeof numberedSources>['numberOf']
}

function Value({ column: { values, shipped, changed }, name, numberOf }: ValueProps) {
  const cited = values.find(({ key }) => key === name)?.cited
  if (!cited) return <span className="muted">not asked for</span>
  const number = numberOf(cited)
  return (
    <>
      <b className="nums">{valueWords(cited.value)}</b>{' '}
      {cited.standing === 'local' && (
        <>
          <s className="muted nums">{valueWords(shipped.get(name))}</s>{' '}
        </>
      )}
      <StandingMark standing={cited.standing} />{' '}
      <a className="small" href={`#source-${number}`} aria-label={`Source ${number}`}>
        [{number}]
      </a>
      {changed.has(name) && <span className="sr"> changed from the rule set before</span>}
    </>
  )
}
