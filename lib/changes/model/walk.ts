import type { PlainDate } from '../../dates'
import type { Basis } from '../../scoring/basis'
import { type Criterion, type CriterionName, nameOf } from '../../scoring/criterion'
import { type Qualification, qualify } from '../../scoring/qualification'
import { isZero, type Rational, subtract, ZERO } from '../../scoring/rational'
import type { Status } from '../../scoring/status'
import { type CountedRows, countedRows } from './counted-rows'

/** What an organization is scored from, as of a date. */
export type Side = Basis & { asOf: PlainDate }
/** A side that differs from the one before by one cause only. */
export type Stage<Cause> = { cause: Cause; side: Side }

export type Figure = { score: Rational | null; display: string; status: Status | null }
/** What one cause does to one criterion. A score that nobody knows counts as zero in `change`. */
export type Effect = CriterionName & {
  before: Figure
  after: Figure
  change: Rational
  /** Rows that begin, or cease, to count before any limit; what balances within a month is in neither. */
  rowsIn: number
  rowsOut: number
}
export type Step<Cause> = { cause: Cause; effects: Effect[] }
export type Walk<Cause> = { from: Qualification; to: Qualification; steps: Step<Cause>[] }

/**
 * Goes from one result to another by replacing one cause after the other, so that what the steps do to a criterion
 * adds up to the difference exactly, whatever the order. Criteria that a step leaves alone are not in it.
 * @throws NoRuleSetError
 */
export function walk<Cause>(start: Side, stages: Iterable<Stage<Cause>>): Walk<Cause> {
  const first = look(start)
  let now = first
  const steps: Step<Cause>[] = []
  for (const { cause, side } of stages) {
    const next = look(side)
    steps.push({ cause, effects: effectsOf(now, next) })
    now = next
  }
  return { from: first.qualification, to: now.qualification, steps }
}

type Look = { qualification: Qualification; criteria: Criterion[]; rows: Map<string, CountedRows> }

function look(side: Side): Look {
  const qualification = qualify(side)
  return { qualification, criteria: qualification.criteria, rows: countedRows(side, qualification) }
}

function effectsOf(was: Look, is: Look): Effect[] {
  return was.criteria.flatMap((before, index) => {
    const after = is.criteria[index]
    if (!after) return []
    const change = subtract(after.score ?? ZERO, before.score ?? ZERO)
    const { rowsIn, rowsOut } = comeAndGone(was.rows.get(before.id), is.rows.get(before.id))
    const same = isZero(change) && before.status === after.status && rowsIn === 0 && rowsOut === 0
    return same
      ? []
      : [{ ...nameOf(before), before: figure(before), after: figure(after), change, rowsIn, rowsOut }]
  })
}

const figure = ({ score, display, status }: Criterion): Figure => ({ score, display, status })

function comeAndGone(was: CountedRows = new Map(), is: CountedRows = new Map()) {
  let [rowsIn, rowsOut] = [0, 0]
  for (const month of new Set([...was.keys(), ...is.keys()])) {
    const more = (is.get(month) ?? 0) - (was.get(month) ?? 0)
    if (more > 0) rowsIn += more
    else rowsOut -= more
  }
  return { rowsIn, rowsOut }
}
