import type { Criterion } from '../../scoring/criterion'
import type { Effect, Figure, Walk } from './walk'

export type StatementLine<Cause> = { cause: Cause; effect: Effect }
/** One criterion from its first figure to its last, like a statement of account; no lines: nothing moved it. */
export type Statement<Cause> = {
  criterion: Criterion
  before: Figure
  after: Figure
  lines: StatementLine<Cause>[]
}

/** The same steps by criterion, in page order. */
export function statementsOf<Cause>({ from, to, steps }: Walk<Cause>): Statement<Cause>[] {
  const last = to.criteria
  return from.criteria.flatMap((before, index) => {
    const after = last[index]
    if (!after) return []
    const lines = steps.flatMap(({ cause, effects }) =>
      effects.filter(({ id }) => id === before.id).map((effect) => ({ cause, effect })),
    )
    return [{ criterion: before, before, after, lines }]
  })
}
