import type { AreaId, Metric } from '../../kinds'
import { criteriaOf, criterionKey } from '../criteria'
import type { Effect, Figure, Walk } from './walk'

export type StatementLine<Cause> = { cause: Cause; effect: Effect }
/** One criterion from its first figure to its last, like a statement of account; no lines: nothing moved it. */
export type Statement<Cause> = {
  metric: Metric
  area: AreaId | null
  before: Figure
  after: Figure
  lines: StatementLine<Cause>[]
}

/** The same steps by criterion, in page order. */
export function statementsOf<Cause>({ from, to, steps }: Walk<Cause>): Statement<Cause>[] {
  const last = criteriaOf(to)
  return criteriaOf(from).flatMap((before, index) => {
    const after = last[index]
    if (!after) return []
    const key = criterionKey(before)
    const lines = steps.flatMap(({ cause, effects }) =>
      effects.filter((effect) => criterionKey(effect) === key).map((effect) => ({ cause, effect })),
    )
    const { metric, area } = before
    return [{ metric, area, before, after, lines }]
  })
}
