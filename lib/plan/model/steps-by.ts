import { findCriterion } from '../../scoring/criteria'
import type { Criterion } from '../../scoring/criterion'
import { nearestGroup } from '../../scoring/gaps'
import type { Qualification } from '../../scoring/qualification'
import { ceiling } from '../../scoring/rational'
import type { PlanLine, Step, Steps, StepsTo } from './line'

/** The least that completes an open criterion, and what would do as well; null: no amount does. */
export type LeastOf = (criterion: Criterion) => { least: Step[] | null; alternatives?: readonly string[] }

/** A line for each criterion that has a benchmark; the whole takes all that are needed, and the nearest alternative. */
export const stepsBy =
  (leastOf: LeastOf): StepsTo =>
  (now, ahead): Steps => {
    const lines = ahead.criteria.flatMap((criterion) => {
      const before = findCriterion(now, criterion.id)
      return before && criterion.status !== null ? [lineOf(before, criterion, leastOf)] : []
    })
    const chosen = nearestGroup(ahead)
    const asked = lines.filter((line) => isAsked(ahead, line) || chosen?.criteria.includes(line.ahead))
    const steps = asked.map(({ least }) => least)
    return {
      lines,
      nearest: lines.find((line) => chosen?.criteria.includes(line.ahead)) ?? null,
      steps: steps.every((step) => step !== null) ? steps.flat() : null,
      notes: [],
    }
  }

function lineOf(now: Criterion, ahead: Criterion, leastOf: LeastOf): PlanLine {
  const { metric, group } = ahead
  const { least, alternatives = [] } = ahead.status === 'completed' ? { least: [] } : leastOf(ahead)
  return {
    ...{ metric, group, now, ahead, least, alternatives },
    statusNow: now.status ?? 'not_started',
    statusAhead: ahead.status ?? 'not_started',
    average: null,
    options: [],
  }
}

const isAsked = ({ groups }: Qualification, { ahead }: PlanLine): boolean =>
  groups.some(({ alternative, criteria }) => !alternative && criteria.includes(ahead))

/** What is missing, as the unit of the criterion tells it: of a programme that does not know what brings it. */
export const missingSteps: StepsTo = stepsBy((criterion) => {
  const { metric, group, unit } = criterion
  const { amount } = unit.needed(criterion)
  if (amount === null) return { least: null }
  const whole = Math.max(1, Number(ceiling(amount)))
  const phrase = unit.gap(criterion)
  return { least: [{ metric, group, part: null, amount: whole, average: null, phrase }] }
})
