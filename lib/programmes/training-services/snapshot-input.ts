import type { RuleSet } from '../../rules/model/schema'
import { qualify } from '../../scoring/qualification'
import type { Override } from '../../scoring/rule-book'
import type { TrainingSide } from './basis'
import {
  type Catalogue,
  type CatalogueEntry,
  catalogueKey,
  catalogueTypeOf,
  entryAt,
  type Standing,
} from './catalogue'
import type { AreaId, Level } from './kinds'
import { SHIPPED_RULES } from './rule-book'
import type { Total } from './tallies'

/** A total with what the catalogue said of its item in that month; null: in no catalogue. */
export type StoredTotal = Total & { level: Level | null; area: AreaId | null }

/** All that a result is made from, so that it can be made again without anything else: plain JSON. */
export type SnapshotInput = {
  /** With the values that were the organization's own. */
  ruleSet: RuleSet
  overrides: Override[]
  /** Of the window only. */
  totals: StoredTotal[]
}

/** @throws NoRuleSetError */
export function inputOf(side: TrainingSide): SnapshotInput {
  const { ruleSet, window } = qualify(side)
  const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)]
  return {
    ruleSet,
    overrides: side.rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
    totals: side.totals
      .filter(({ month }) => first <= month && month <= last)
      .map((total) => {
        const entry = entryAt(side.catalogue, catalogueTypeOf(total.kind), total.item, total.month)
        return { ...total, level: entry?.level ?? null, area: entry?.area ?? null }
      })
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  }
}

const keyOf = ({ kind, month, item, eligibility }: Total) => `${kind} ${month} ${item} ${eligibility}`

/** What a stored result was made from, to be scored again. */
export const sideOf = (asOf: string, { ruleSet, overrides, totals }: SnapshotInput): TrainingSide => ({
  asOf,
  totals: totals.map(({ level: _, area: __, ...total }) => total),
  catalogue: catalogueOf(totals),
  rules: SHIPPED_RULES.only(ruleSet, overrides),
})

function catalogueOf(totals: readonly StoredTotal[]): Catalogue {
  const catalogue = new Map<string, Standing[]>()
  for (const { kind, item, month, level, area } of totals) {
    if (level === null || area === null) continue
    const type = catalogueTypeOf(kind)
    const key = catalogueKey(type, item)
    const standings = catalogue.get(key) ?? []
    if (standings.some(({ fromMonth }) => fromMonth === month)) continue
    const entry: CatalogueEntry = { ...BARE, type, number: item, level, area }
    standings.push({ fromMonth: month, toMonth: month, entry })
    catalogue.set(key, standings)
  }
  return catalogue
}

/** Scores need no more of an entry than its level and area. */
const BARE = { title: '', days: null, assumed: false, from: null, to: null, source: 'own' } as const
