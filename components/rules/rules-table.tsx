import { showDate } from '@/lib/dates'
import type { RuleCell, RuleGroup, RuleLine, ShownRules } from '@/lib/insight/model/shown-rules'
import { type Column, DataTable } from '../tables/data-table'
import { StandingMark } from '../ui/source-line'
import { StatusPill } from '../ui/status'
import { numberedSources } from './sources'

type Props = {
  rules: ShownRules
  /** Of the scores and the values, those that are shown. */
  groups: readonly RuleGroup[]
  caption: string
  /** What its lines are. */
  heading?: string
}

/** Rule sets side by side: what the organization scores under each, or the values. */
export function RulesTable({ rules, groups, caption, heading = 'Score or value' }: Props) {
  const { columns } = rules
  const { numberOf } = numberedSources(rules)
  return (
    <>
      <p className="narrow muted small">
        A value is shown in the rule sets that changed it and in the one in force.
      </p>
      <DataTable
        className="rules"
        caption={caption}
        groups={groups.map(({ lines, ...group }) => ({ ...group, rows: lines }))}
        keyOf={({ key }) => key}
        columns={[
          { name: heading, heads: true, of: ({ name }) => name, below: ({ about }) => about },
          ...columns.map(
            (column, at): Column<RuleLine> => ({
              name: <Heading {...column} />,
              headClass: column.inForce ? 'in-force' : undefined,
              label: column.id,
              className: ({ cells }) => classOf(cells, at, column.inForce),
              of: ({ cells }) => <Cell cell={cells[at] ?? null} numberOf={numberOf} />,
              below: ({ cells }) => cells[at]?.note,
            }),
          ),
        ]}
      />
    </>
  )
}

/** `same`: what the set before says, too; where there is no room for all, it is left out. */
function classOf(cells: RuleLine['cells'], at: number, inForce: boolean): string | undefined {
  const [before, cell] = [cells[at - 1], cells[at]]
  if (cell?.changed) return 'changed'
  return before?.cited && cell?.cited && cell.shipped === undefined && !inForce ? 'same' : undefined
}

const Heading = ({ id, title, from, inForce }: ShownRules['columns'][number]) => (
  <>
    {id}
    <span className="id">
      {title}, from {showDate(from)}
      {inForce && ', in force'}
    </span>
  </>
)

type CellProps = { cell: RuleCell | null; numberOf: ReturnType<typeof numberedSources>['numberOf'] }

function Cell({ cell, numberOf }: CellProps) {
  if (!cell) return <span className="muted">not asked for</span>
  const { text, status, word, shipped, cited, members, changed } = cell
  const number = cited && numberOf(cited)
  return (
    <>
      {text && <b className="nums">{text}</b>}{' '}
      {shipped !== undefined && (
        <>
          <s className="muted nums">{shipped}</s>{' '}
        </>
      )}
      {cited && <StandingMark standing={cited.standing} />}{' '}
      {number && (
        <a className="small" href={`#source-${number}`} aria-label={`Source ${number}`}>
          [{number}]
        </a>
      )}
      {status !== undefined && <StatusPill status={status} word={word} />}
      {changed && <span className="sr"> changed from the rule set before</span>}
      {members && members.length > 0 && (
        <details className="small">
          <summary>{members.length} listed</summary>
          {members.join(', ')}
        </details>
      )}
    </>
  )
}
