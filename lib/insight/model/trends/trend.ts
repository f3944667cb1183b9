import { addMonths, firstOf, type Month, monthOf, monthsBetween, type PlainDate } from '../../../dates'
import { NoRuleSetError } from '../../../rules/model'
import type { RuleSet } from '../../../rules/model/schema'
import type { Basis } from '../../../scoring/basis'
import type { Criterion } from '../../../scoring/criterion'
import { qualifyMonths } from '../../../scoring/months'
import type { Dated } from '../../../scoring/programme'
import { qualify } from '../../../scoring/qualification'
import type { RuleBook } from '../../../scoring/rule-book'

/** One month of an organization: every criterion of the month alone, and of the window that ends with it. */
type ScoredMonth = {
  month: Month
  /** The first of the month after, which is the as-of date of the score at the month's end. */
  asOf: PlainDate
  /** null before the first rule set. */
  scored: { ruleSet: RuleSet; first: Month; own: Criterion[]; end: Criterion[] } | null
}

/** One month of one criterion; gaps are null, never zero. */
export type TrendMonth = {
  month: Month
  asOf: PlainDate
  /** What the month brings by itself; null without a line item of the kind, and before the first rule set. */
  own: Criterion | null
  /** The score of the window that ends with the month; null while there is no line item of the kind in it. */
  end: Criterion | null
  ruleSet: RuleSet | null
  /** The month still runs: more may come in. */
  unfinished: boolean
  /** False: the window begins before the first line item of the kind, so the score cannot be compared with a full one. */
  covered: boolean
}

/** Every month from the first with a line item to the one that runs, scored by the rules in force at its end. */
export function scoreMonths(basis: Basis, today: PlainDate): ScoredMonth[] {
  const first = earliest(basis.totals)
  if (first === null) return []
  return monthsBetween(first, monthOf(today)).map((month) => {
    const asOf = firstOf(addMonths(month, 1))
    const ruleSet = rulesAt(basis.rules, asOf)
    if (ruleSet === null) return { month, asOf, scored: null }
    const end = qualify({ ...basis, asOf })
    const own = qualifyMonths(basis, ruleSet, month, month).criteria
    return {
      month,
      asOf,
      scored: { ruleSet, first: monthOf(end.window.from), own, end: end.criteria },
    }
  })
}

/** One criterion of the scored months, from the first month with a line item of its kind. */
export function trendOf(
  months: readonly ScoredMonth[],
  totals: readonly Dated[],
  { id, kind }: { id: string; kind: string },
  today: PlainDate,
): TrendMonth[] {
  const filled = new Set(
    totals.filter((total) => total.kind === kind && total.rows > 0).map(({ month }) => month),
  )
  const first = [...filled].sort()[0]
  const pick = (criteria: readonly Criterion[]) => criteria.find((one) => one.id === id) ?? null
  return months
    .filter(({ month }) => first !== undefined && month >= first)
    .map(({ month, asOf, scored }) => {
      const begin = scored?.first ?? month
      const inWindow = monthsBetween(begin, month).some((one) => filled.has(one))
      const end = scored && inWindow ? pick(scored.end) : null
      return {
        month,
        asOf,
        own: scored && filled.has(month) ? pick(scored.own) : null,
        end: end?.score ? end : null,
        ruleSet: scored?.ruleSet ?? null,
        unfinished: month === monthOf(today),
        covered: scored !== null && first !== undefined && begin >= first,
      }
    })
}

/** null before the first rule set. */
export function rulesAt(rules: RuleBook, asOf: PlainDate): RuleSet | null {
  try {
    return rules.at(asOf)
  } catch (error) {
    if (error instanceof NoRuleSetError) return null
    throw error
  }
}

const earliest = (totals: readonly Dated[]): Month | null =>
  totals.reduce<Month | null>(
    (first, { month, rows }) => (rows > 0 && (first === null || month < first) ? month : first),
    null,
  )
