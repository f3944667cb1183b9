import type { Month } from '../../dates'
import { KINDS, type Kind } from '../../line-items/model/kinds'
import type { RuleSet } from '../../rules/model/schema'
import { findCriterion } from '../../scoring/criteria'
import { qualifyMonths } from '../../scoring/months'
import { integer, isZero, type Rational, toNumber, ZERO } from '../../scoring/rational'
import type { ThresholdResult } from '../../scoring/result'
import { meanOf } from '../../scoring/units/average'
import { beforeCap } from '../../scoring/units/before-cap'
import { partsOf } from '../../scoring/units/points'
import type { TrainingBasis } from './basis'
import { catalogueTypeOf, entryAt } from './catalogue'
import type { AreaId, Level } from './kinds'
import { baseMetricOf } from './metrics'
import type { Total } from './tallies'

/** What a course or exam brought in a month that leaves the window; only what counts. */
export type LeavingItem = {
  month: Month
  kind: Kind
  item: string
  area: AreaId
  level: Level
  /** Redemptions, exam units, or surveys. */
  count: number
  /** Weighted, before any limit; of surveys the sum of the answers. */
  points: Rational
  /** Of surveys only, else 0. */
  answers: number
}

/** By kind in page order, then the largest first. */
export function leavingItems(
  basis: TrainingBasis,
  ruleSet: RuleSet,
  months: readonly Month[],
): LeavingItem[] {
  return KINDS.flatMap((kind) =>
    months.flatMap((month) =>
      [...byItem(basis.totals, kind, month)]
        .flatMap(([item, totals]) => leavingItem({ ...basis, totals }, ruleSet, { kind, month, item }))
        .sort((a, b) => toNumber(b.points) - toNumber(a.points) || (a.item < b.item ? -1 : 1)),
    ),
  )
}

function byItem(totals: readonly Total[], kind: Kind, month: Month): Map<string, Total[]> {
  const items = new Map<string, Total[]>()
  for (const total of totals) {
    if (total.kind !== kind || total.month !== month) continue
    const known = items.get(total.item)
    if (known) known.push(total)
    else items.set(total.item, [total])
  }
  return items
}

type Key = Pick<LeavingItem, 'kind' | 'month' | 'item'>

function leavingItem(basis: TrainingBasis, ruleSet: RuleSet, { kind, month, item }: Key): LeavingItem[] {
  const entry = entryAt(basis.catalogue, catalogueTypeOf(kind), item, month)
  if (!entry) return []
  const criterion = findCriterion(qualifyMonths(basis, ruleSet, month, month), baseMetricOf(kind))
  if (!criterion) return []
  const facts = factsOf(criterion.node)
  return isZero(facts.points) ? [] : [{ month, kind, item, area: entry.area, level: entry.level, ...facts }]
}

function factsOf(node: ThresholdResult): Pick<LeavingItem, 'count' | 'points' | 'answers'> {
  if (node.of.mechanism === 'mean') {
    const { surveys, points, answers } = meanOf(node)
    return { count: surveys, points: integer(points), answers }
  }
  const count = partsOf(node).reduce((sum, part) => sum + part.count, 0)
  return { count, points: beforeCap({ node }) ?? ZERO, answers: 0 }
}
