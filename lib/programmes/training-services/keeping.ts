import {
  type Catalogue,
  type CatalogueEntry,
  catalogueKey,
  catalogueTypeOf,
  entryAt,
  type Standing,
} from './catalogue'
import type { AreaId, Level } from './kinds'
import { type Total, totalKey } from './tallies'

/** A total with what the catalogue said of its item in that month; null: in no catalogue. */
export type StoredTotal = Total & { level: Level | null; area: AreaId | null }

type TrainingFacts = { totals: readonly Total[]; catalogue: Catalogue }

function keep({ totals, catalogue }: TrainingFacts): StoredTotal[] {
  return totals
    .map((total) => {
      const entry = entryAt(catalogue, catalogueTypeOf(total.kind), total.item, total.month)
      return { ...total, level: entry?.level ?? null, area: entry?.area ?? null }
    })
    .sort((a, b) => (totalKey(a) < totalKey(b) ? -1 : 1))
}

const again = (kept: readonly StoredTotal[]): TrainingFacts => ({
  totals: kept.map(({ level: _, area: __, ...total }) => total),
  catalogue: catalogueOf(kept),
})

function otherwise(kept: readonly StoredTotal[], catalogue: Catalogue): string[] {
  const numbers = kept.flatMap(({ kind, item, month, level, area }) => {
    const entry = entryAt(catalogue, catalogueTypeOf(kind), item, month)
    return (entry?.level ?? null) === level && (entry?.area ?? null) === area ? [] : [item]
  })
  return [...new Set(numbers)].sort()
}

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

/** With every total what the catalogue says of it. */
export const KEEPING = { keep, again, otherwise }
