import type { Month } from '../../../dates'
import { add, multiply, type Rational, ZERO } from '../../../scoring/rational'
import { REASONS, type Reason } from '../areas'
import type { Family } from '../figures/rows'
import { fraction } from '../rules/fractions'
import type { MetricRule, SecuritySides, Side } from '../rules/shape'
import { withoutBase, withoutMonths } from './months'
import type { Compared, Known, Outcome, Part } from './outcome'
import { less, limited, partOf, scored } from './points'

/** What one side comes to. `uncapped`: its points before any limit. */
type Found = Pick<Part, 'value' | 'compared'> & {
  month: Month | null
  reason: Reason | null
  uncapped: Rational
}
type Count = (side: Side, month: Month) => Compared

/**
 * Azure and Microsoft 365 each for itself, then totaled: a loss on one side takes nothing from the other.
 * @param inPoints the value of the metric is in points, since the sides have different units
 */
export function bothSides(
  rule: MetricRule & { formula: { sides: SecuritySides } },
  known: Known,
  count: { azure: Count; 'microsoft-365': Count },
  inPoints = false,
): Outcome {
  const { sides } = rule.formula
  const azure = sideOf(known, 'acr', sides.azure, count.azure)
  const office = sideOf(known, 'licence', sides['microsoft-365'], count['microsoft-365'])
  const max = fraction(rule.max.value)
  const found = [azure, office]
  const apart = known.decisions.securitySides === 'apart'
  const kept = found.map(({ uncapped }) => (apart ? limited(uncapped, max) : uncapped))
  const amounts = found.map(({ value, uncapped }) => (inPoints ? uncapped : (value ?? ZERO)))
  const isKnown = found.filter(({ value }) => value !== null).length > 0
  return scored({
    value: isKnown ? total(apart ? amounts.filter(({ n }) => n > 0n) : amounts) : null,
    points: limited(total(kept), max),
    threshold: fraction(rule.threshold.value),
    month: later(azure.month, office.month),
    reason: isKnown ? null : firstReason(found),
    compared: null,
    parts: [
      sidePart('azure', azure, sides.azure, max),
      sidePart('microsoft-365', office, sides['microsoft-365'], max),
    ],
  })
}

function sideOf({ figures, month }: Known, family: Family, side: Side, count: Count): Found {
  const at = month(family)
  const missing = family === 'acr' ? withoutMonths : withoutBase
  const reason = at === null ? 'no_figures' : missing(figures, family, at)
  if (at === null || reason) return { month: at, reason, value: null, compared: null, uncapped: ZERO }
  const compared = count(side, at)
  const value = less(compared)
  return { month: at, reason, value, compared, uncapped: multiply(value, fraction(side.perUnit.value)) }
}

const sidePart = (
  id: 'azure' | 'microsoft-365',
  { value, uncapped, compared }: Found,
  { threshold }: Side,
  max: Rational,
): Part => partOf(id, value, threshold.value, limited(uncapped, max), compared)

const total = (parts: readonly Rational[]): Rational => parts.reduce<Rational>(add, ZERO)

const later = (one: Month | null, other: Month | null): Month | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other

const firstReason = (found: readonly Found[]): Reason | null =>
  REASONS.find((reason) => found.some((side) => side.reason === reason)) ?? null
