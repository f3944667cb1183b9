import type { Month } from '../../dates'
import type { LeavingItem } from '../../insight/model/falling-out/leaving-item'
import { KINDS, type Kind } from '../../line-items/model/kinds'
import type { RuleSet } from '../../rules/model/schema'
import { findCriterion } from '../../scoring/criteria'
import { qualifyMonths } from '../../scoring/months'
import { integer, isZero, toNumber, ZERO } from '../../scoring/rational'
import type { ThresholdResult } from '../../scoring/result'
import { meanOf } from '../../scoring/units/average'
import { beforeCap } from '../../scoring/units/before-cap'
import { partsOf } from '../../scoring/units/points'
import type { TrainingBasis } from './basis'
import { catalogueTypeOf, entryAt } from './catalogue'
import type { AreaId, Level } from './kinds'
import { baseMetricOf } from './metrics'
import type { Total } from './tallies'

/** A course or exam. */
export type TrainingLeavingItem = LeavingItem & { kind: Kind; area: AreaId; level: Level }

/** By kind in page order, then the largest first. */
export function leavingItems(
  basis: TrainingBasis,
  ruleSet: RuleSet,
  months: readonly Month[],
): TrainingLeavingItem[] {
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

type Key = Pick<TrainingLeavingItem, 'kind' | 'month' | 'item'>

function leavingItem(
  basis: TrainingBasis,
  ruleSet: RuleSet,
  { kind, month, item }: Key,
): TrainingLeavingItem[] {
  const entry = entryAt(basis.catalogue, catalogueTypeOf(kind), item, month)
  if (!entry) return []
  const criterion = findCriterion(qualifyMonths(basis, ruleSet, month, month), baseMetricOf(kind))
  if (!criterion) return []
  const facts = factsOf(criterion.node)
  return isZero(facts.points) ? [] : [{ month, kind, item, area: entry.area, level: entry.level, ...facts }]
}

function factsOf(node: ThresholdResult): Pick<TrainingLeavingItem, 'count' | 'points' | 'answers'> {
  if (node.of.mechanism === 'mean') {
    const { surveys, points, answers } = meanOf(node)
    return { count: surveys, points: integer(points), answers }
  }
  const count = partsOf(node).reduce((sum, part) => sum + part.count, 0)
  return { count, points: beforeCap({ node }) ?? ZERO, answers: 0 }
}
