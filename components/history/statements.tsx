import type { ReactNode } from 'react'
import type { ChangeCause } from '@/lib/changes/get-changes'
import { type Statement, statementsOf } from '@/lib/changes/model/statements'
import type { Walk } from '@/lib/changes/model/walk'
import { showDate } from '@/lib/dates'
import { shortName } from '@/lib/scoring/criterion-names'
import type { Programme } from '@/lib/scoring/programme'
import { subtract, ZERO } from '@/lib/scoring/rational'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'
import { showTime } from '../ui/show-time'
import { StatusPill } from '../ui/status'
import { causeWords } from './cause-words'

type Props = {
  slug: string
  walk: Walk<ChangeCause>
  catalogue: readonly string[]
  timeZone: string
  /** What the first and the last line are called. */
  first: string
  last: string
}
type Line = Omit<Props, 'walk'> & { programme: Programme; statement: Statement<ChangeCause> }

/** Each criterion that something moved, like a statement of account: from, each cause, to. */
export function Statements({ walk, ...rest }: Props) {
  const moved = statementsOf(walk).filter(({ lines }) => lines.length > 0)
  return (
    <div className="statements">
      {moved.map((statement, index) => (
        <details key={statement.criterion.id} open={index === 0 || statement.criterion.group === null}>
          <summary>
            <Head statement={statement} />
          </summary>
          <Lines statement={statement} programme={walk.to.programme} {...rest} />
        </details>
      ))}
    </div>
  )
}

const nameOf = ({ criterion }: Pick<Statement<unknown>, 'criterion'>) => shortName(criterion)

function Head({ statement }: { statement: Statement<ChangeCause> }) {
  const { before, after, criterion } = statement
  const change = subtract(after.score ?? ZERO, before.score ?? ZERO)
  return (
    <>
      <b>{nameOf(statement)}</b>{' '}
      <span className="nums">
        {before.display} → {after.display}
      </span>{' '}
      <span className="muted nums">{criterion.unit.signed(change)}</span>
      {before.status !== after.status && (
        <>
          {' '}
          <StatusPill status={after.status} />
        </>
      )}
    </>
  )
}

type Row = { name: ReactNode; rows: string; change: string; score: ReactNode; end: 'first' | 'last' | null }

function Lines({ statement, slug, programme, catalogue, timeZone, first, last }: Line) {
  const { lines, before, after, criterion } = statement
  const { signed } = criterion.unit
  const whole = signed(subtract(after.score ?? ZERO, before.score ?? ZERO))
  const rows: Row[] = [
    { name: first, rows: '', change: '', score: before.display, end: 'first' },
    ...lines.map(({ cause, effect }) => ({
      name: <Cause {...causeWords(cause, { slug, programme, criterion, catalogue })} timeZone={timeZone} />,
      rows: rowsWords(effect),
      change: signed(effect.change),
      score: effect.after.display,
      end: null,
    })),
    { name: last, rows: '', change: whole, score: <b>{after.display}</b>, end: 'last' },
  ]
  return (
    <DataTable
      className="statement"
      name={`${nameOf(statement)}, cause by cause`}
      rows={rows}
      // Causes have no name of their own, and the list never changes.
      keyOf={(_, at) => at}
      rowClass={({ end }) => (end === 'last' ? 'own' : undefined)}
      columns={[
        { name: 'Cause', label: null, heads: ({ end }) => end !== null, of: ({ name }) => name },
        { name: 'Rows', className: 'nowrap', of: ({ rows }) => rows },
        { name: 'Change', number: true, of: ({ change }) => change },
        { name: 'Score then', number: true, of: ({ score }) => score },
      ]}
    />
  )
}

type CauseProps = ReturnType<typeof causeWords> & { timeZone: string }

const Cause = ({ text, href, after, at, timeZone }: CauseProps) => (
  <>
    {href ? <a href={href}>{text}</a> : text}
    {after && <span className="muted">: {after}</span>}
    {at && <span className="muted small"> {showTime(at, timeZone)}</span>}
  </>
)

/** `3 in`, `2 out`, `3 in, 2 out`. */
function rowsWords({ rowsIn, rowsOut }: { rowsIn: number; rowsOut: number }): string {
  return [
    ...(rowsIn > 0 ? [`${showNumber(rowsIn)} in`] : []),
    ...(rowsOut > 0 ? [`${showNumber(rowsOut)} out`] : []),
  ].join(', ')
}

export const asOfWords = (asOf: string): string => `As of ${showDate(asOf)}`
