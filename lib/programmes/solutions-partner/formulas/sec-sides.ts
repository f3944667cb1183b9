import type { Month } from '../../../dates'
import { add, multiply, type Rational, ZERO } from '../../../scoring/rational'
import { REASONS, type Reason } from '../areas'
import type { Family } from '../figures/rows'
import { fraction } from '../rules/fractions'
import type { MetricRule, SecuritySides, Side } from '../rules/shape'
import { withoutBase, withoutMonths } from './months'
import type { Known, Outcome } from './outcome'
import { limited, partOf, scored } from './points'

/** What one side comes to. `uncapped`: its points before any limit. */
type Found = { month: Month | null; reason: Reason | null; value: Rational | null; uncapped: Rational }
type Count = (side: Side, month: Month) => Rational

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
    parts: [
      partOf('azure', azure.value, sides.azure.threshold.value, limited(azure.uncapped, max)),
      partOf(
        'microsoft-365',
        office.value,
        sides['microsoft-365'].threshold.value,
        limited(office.uncapped, max),
      ),
    ],
  })
}

function sideOf({ figures, month }: Known, family: Family, side: Side, count: Count): Found {
  const at = month(family)
  const missing = family === 'acr' ? withoutMonths : withoutBase
  const reason = at === null ? 'no_figures' : missing(figures, family, at)
  if (at === null || reason) return { month: at, reason, value: null, uncapped: ZERO }
  const value = count(side, at)
  return { month: at, reason, value, uncapped: multiply(value, fraction(side.perUnit.value)) }
}

const total = (parts: readonly Rational[]): Rational => parts.reduce<Rational>(add, ZERO)

const later = (one: Month | null, other: Month | null): Month | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other

const firstReason = (found: readonly Found[]): Reason | null =>
  REASONS.find((reason) => found.some((side) => side.reason === reason)) ?? null
