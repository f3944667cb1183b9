import type { Breakdown, Span, TrendPart, Windows } from '../../insight/model/trends/parts'
import { rulesAt, type TrendMonth } from '../../insight/model/trends/trend'
import { findCriterion } from '../../scoring/criteria'
import type { Criterion, CriterionName } from '../../scoring/criterion'
import { qualifyMonths } from '../../scoring/months'
import { isZero } from '../../scoring/rational'
import { beforeCap } from '../../scoring/units/before-cap'
import type { TrainingBasis } from './basis'
import { type Catalogue, catalogueTypeOf, entryAt } from './catalogue'
import { kindOfMetric } from './metrics'
import type { LocatedTotal, Total } from './tallies'

type Input = Omit<TrainingBasis, 'totals'> & { cells: readonly LocatedTotal[] }

/** Parts that bring something to a criterion, the largest of the last window first. */
export function trendParts(
  { cells, catalogue, rules }: Input,
  trend: readonly TrendMonth[],
  { id, metric }: Pick<CriterionName, 'id' | 'metric'>,
  by: Breakdown,
  windows: Windows,
): TrendPart[] {
  const groups = grouped(cells, catalogue, kindOfMetric(metric), by)
  return [...groups]
    .map(([key, totals]) => {
      const basis = { totals, catalogue, rules }
      const over = ({ first, last, asOf }: Span) => {
        const ruleSet = rulesAt(rules, asOf)
        return ruleSet && findCriterion(qualifyMonths(basis, ruleSet, first, last), id)
      }
      const months = trend.map(({ month, asOf, own }) =>
        own ? over({ first: month, last: month, asOf }) : null,
      )
      return { key, months, window: over(windows.now), before: over(windows.before) }
    })
    .filter(({ months }) => months.some((one) => one && bringsSomething(one)))
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
}

function grouped(
  cells: readonly LocatedTotal[],
  catalogue: Catalogue,
  kind: string,
  by: Breakdown,
): Map<string, Total[]> {
  const groups = new Map<string, Total[]>()
  for (const cell of cells) {
    if (cell.kind !== kind) continue
    const key = keyOf(cell, catalogue, by)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return groups
}

/** null: in no catalogue, so it counts nowhere. */
function keyOf({ kind, item, month, locationId }: LocatedTotal, catalogue: Catalogue, by: Breakdown) {
  if (by === 'location') return String(locationId)
  if (by === 'course') return item
  return entryAt(catalogue, catalogueTypeOf(kind), item, month)?.area ?? null
}

function bringsSomething(criterion: Criterion): boolean {
  const amount = beforeCap(criterion)
  return amount !== null && !isZero(amount)
}

/** By surveys where the score is an average, else by what they bring. */
const weight = ({ window }: TrendPart): number => (window === null ? 0 : window.unit.weight(window))
