import type { Month } from '../../dates'
import { type AreaId, KINDS, type Kind, type Level } from '../../kinds'
import { catalogueTypeOf, entryAt } from '../../rules/catalogue'
import type { RuleSet } from '../../rules/schema'
import type { Basis } from '../basis'
import { beforeCap, qualifyMonths } from '../months'
import type { Criterion } from '../qualification'
import { integer, isZero, type Rational, toNumber, ZERO } from '../rational'
import type { Total } from '../tallies'

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
export function leavingItems(basis: Basis, ruleSet: RuleSet, months: readonly Month[]): LeavingItem[] {
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

function leavingItem(basis: Basis, ruleSet: RuleSet, { kind, month, item }: Key): LeavingItem[] {
  const entry = entryAt(basis.catalogue, catalogueTypeOf(kind), item, month)
  if (!entry) return []
  const { criteria } = qualifyMonths(basis, ruleSet, month, month).base
  const facts = factsOf(
    kind === 'courseware-completions'
      ? criteria.coursewareCompletions
      : kind === 'exam-unit-purchases'
        ? criteria.examUnitPurchases
        : criteria.averageResponseScore,
  )
  return isZero(facts.points) ? [] : [{ month, kind, item, area: entry.area, level: entry.level, ...facts }]
}

function factsOf(criterion: Criterion): Pick<LeavingItem, 'count' | 'points' | 'answers'> {
  const { parts } = criterion
  if (parts.kind === 'average')
    return { count: parts.surveys, points: integer(parts.points), answers: parts.answers }
  if (parts.kind === 'surveys') throw new Error('surveys are counted per area')
  const count = parts.fundamentalsAndOthers.count + parts.advanced.count
  return { count, points: beforeCap(criterion) ?? ZERO, answers: 0 }
}
