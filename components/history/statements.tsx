import { showDate } from '@/lib/dates'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { scoreName } from '@/lib/programmes/training-services/criterion-words'
import { type Statement, statementsOf } from '@/lib/scoring/changes/statements'
import type { Walk } from '@/lib/scoring/changes/walk'
import { subtract, ZERO } from '@/lib/scoring/rational'
import type { ChangeCause } from '@/lib/services/changes/get-changes'
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
type Line = Omit<Props, 'walk'> & { statement: Statement<ChangeCause> }

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
          <Lines statement={statement} {...rest} />
        </details>
      ))}
    </div>
  )
}

const nameOf = ({ criterion }: Pick<Statement<unknown>, 'criterion'>) => scoreName(idOf(criterion))

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

function Lines({ statement, slug, catalogue, timeZone, first, last }: Line) {
  const { lines, before, after, criterion } = statement
  const { signed } = criterion.unit
  return (
    <table className="table fold statement">
      <caption className="sr">{nameOf(statement)}, cause by cause</caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">Rows</th>
          <th scope="col" className="r">
            Change
          </th>
          <th scope="col" className="r">
            Score then
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{first}</th>
          <td />
          <td />
          <td className="r" data-of="Score">
            {before.display}
          </td>
        </tr>
        {lines.map(({ cause, effect }, index) => {
          const { text, href, after: more, at } = causeWords(cause, { slug, ...idOf(criterion), catalogue })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: causes have no name of their own, and the list never changes
            <tr key={index}>
              <td>
                {href ? <a href={href}>{text}</a> : text}
                {more && <span className="muted">: {more}</span>}
                {at && <span className="muted small"> {showTime(at, timeZone)}</span>}
              </td>
              <td data-of="Rows" className="nowrap">
                {rowsWords(effect)}
              </td>
              <td className="r" data-of="Change">
                {signed(effect.change)}
              </td>
              <td className="r" data-of="Score then">
                {effect.after.display}
              </td>
            </tr>
          )
        })}
        <tr className="own">
          <th scope="row">{last}</th>
          <td />
          <td className="r" data-of="Change">
            {signed(subtract(after.score ?? ZERO, before.score ?? ZERO))}
          </td>
          <td className="r" data-of="Score">
            <b>{after.display}</b>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** `3 in`, `2 out`, `3 in, 2 out`. */
function rowsWords({ rowsIn, rowsOut }: { rowsIn: number; rowsOut: number }): string {
  return [
    ...(rowsIn > 0 ? [`${showNumber(rowsIn)} in`] : []),
    ...(rowsOut > 0 ? [`${showNumber(rowsOut)} out`] : []),
  ].join(', ')
}

export const asOfWords = (asOf: string): string => `As of ${showDate(asOf)}`
