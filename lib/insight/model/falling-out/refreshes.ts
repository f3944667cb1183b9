import {
  type DateRange,
  type Month,
  monthOf,
  monthsBetween,
  nextRefresh,
  type PlainDate,
} from '../../../dates'
import type { RuleSet } from '../../../rules/model/schema'
import type { Basis } from '../../../scoring/basis'
import { type Criterion, type CriterionName, nameOf } from '../../../scoring/criterion'
import { type Loss, lossesOf } from '../../../scoring/losses'
import { qualifyMonths } from '../../../scoring/months'
import { type Qualification, qualify } from '../../../scoring/qualification'

/** One criterion at one refresh. */
export type RefreshedCriterion = CriterionName & {
  /** If nothing new comes in. */
  after: Criterion
  /** At the refresh before, or now. */
  before: Criterion
  /** What the months that leave brought, by the rules before; null where none leaves. */
  left: Criterion | null
  /** What is known of the months that enter, by the rules then; null where nothing is. */
  entered: Criterion | null
}
export type Refresh = {
  /** The first day of the month whose window this is. */
  on: PlainDate
  window: DateRange
  ruleSet: RuleSet
  /** Another rule set, or other values of it, than at the refresh before. */
  rulesChange: boolean
  leaves: Month[]
  enters: Month[]
  criteria: RefreshedCriterion[]
}
export type FallingOut = {
  now: Criterion[]
  refreshes: Refresh[]
  /** Each criterion that is completed now and would stop being so, the earliest first. */
  losses: Loss[]
}

export const REFRESHES = 12

/** What the next refreshes take away and what the scores become with the line items known today. @throws NoRuleSetError */
export function fallingOut(basis: Basis, today: PlainDate): FallingOut {
  const now = qualify({ ...basis, asOf: today })
  const later: Qualification[] = []
  for (let on = nextRefresh(today); later.length < REFRESHES; on = nextRefresh(on))
    later.push(qualify({ ...basis, asOf: on }))
  return {
    now: now.criteria,
    refreshes: later.map((then, index) => refreshOf(basis, later[index - 1] ?? now, then)),
    losses: [...lossesOf(now.criteria, later)],
  }
}

/** The next one alone. @throws NoRuleSetError */
export const nextRefreshFrom = (basis: Basis, today: PlainDate): Refresh =>
  refreshOf(basis, qualify({ ...basis, asOf: today }), qualify({ ...basis, asOf: nextRefresh(today) }))

function refreshOf(basis: Basis, before: Qualification, then: Qualification): Refresh {
  const [old, next] = [monthsOf(before.window), monthsOf(then.window)]
  const leaves = old.filter((month) => !next.includes(month))
  const enters = next.filter((month) => !old.includes(month))
  const left = scored(basis, before.ruleSet, leaves)
  const entered = scored(basis, then.ruleSet, enters)
  const befores = before.criteria
  return {
    on: then.asOf,
    window: then.window,
    ruleSet: then.ruleSet,
    rulesChange: then.ruleSet !== before.ruleSet,
    leaves,
    enters,
    criteria: then.criteria.map((criterion) => {
      const own = (criteria: readonly Criterion[] | null) =>
        criteria?.find(({ id }) => id === criterion.id) ?? null
      return {
        ...nameOf(criterion),
        after: criterion,
        before: own(befores) ?? criterion,
        left: own(left),
        entered: own(entered),
      }
    }),
  }
}

function scored(basis: Basis, ruleSet: RuleSet, months: readonly Month[]): Criterion[] | null {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  // Months enter at both ends where a rule set makes the window longer.
  const whole = monthsBetween(first, last).length === months.length
  const totals = whole ? basis.totals : basis.totals.filter(({ month }) => months.includes(month))
  return qualifyMonths({ ...basis, totals }, ruleSet, first, last).criteria
}

const monthsOf = ({ from, to }: DateRange) => monthsBetween(monthOf(from), monthOf(to))
