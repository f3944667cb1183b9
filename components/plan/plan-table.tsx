import { showDate } from '@/lib/dates'
import type { ShownFigure, ShownLine, ShownPlan } from '@/lib/plan/model/shown'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'

/** A line for each thing that has a benchmark. */
export function PlanTable({ plan: { groups, name, asOf, what, pace } }: { plan: ShownPlan }) {
  const isLater = groups.some(({ rows }) => rows.some(({ ahead }) => ahead !== null))
  return (
    <DataTable
      className="plan"
      name={name}
      groups={groups}
      keyOf={({ id }) => id}
      columns={[
        { name: what, heads: true, of: (line) => line.name, below: ({ below }) => below },
        { name: 'Now', number: true, of: ({ now }) => <Standing {...now} /> },
        isLater && {
          name: (
            <>
              {showDate(asOf)}
              <small>if nothing comes in</small>
            </>
          ),
          label: showDate(asOf),
          number: true,
          of: ({ ahead }) =>
            ahead && (
              <>
                <Standing {...ahead} />
                {ahead.falls && <span className="unsure">falls below</span>}
              </>
            ),
        },
        { name: 'Gap', number: true, of: ({ gap }) => inLines(gap) },
        { name: 'Least that closes it', label: 'Least', of: (line) => <Least {...line} /> },
        { name: 'Or', className: 'alternatives', of: ({ alternatives }) => inLines(alternatives) },
        { name: pace, number: true, of: (line) => line.pace },
      ]}
    />
  )
}

const inLines = (texts: readonly string[]) => texts.map((text) => <span key={text}>{text}</span>)

const Standing = ({ figures, status, word }: ShownLine['now']) => (
  <>
    {figures.map((figure) => (
      <Figure key={figure.says} {...figure} />
    ))}
    <StatusPill status={status} {...(word && { word })} />
  </>
)

const Figure = ({ display, href, says }: ShownFigure) => (
  <a href={href} aria-label={says}>
    {display}
  </a>
)

const Least = ({ least, tried }: ShownLine) => (
  <>
    {least}{' '}
    {tried && (
      <a className="id noprint" href={tried.href}>
        {tried.name}
        <span className="sr"> {least}</span>
      </a>
    )}
  </>
)
