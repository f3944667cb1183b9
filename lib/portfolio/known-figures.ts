import type { Database } from '@/db/client'
import { todayIn } from '../clock'
import { keepRecent } from '../keep-recent'
import type { PortfolioFigures } from './model/portfolio-figures'

/** Figures, and by what they were made: what must be the same for them to hold, besides the day. */
export type Known = { stamp: string; timeZone: string; figures: PortfolioFigures }

/** Lines whose figures a process keeps at most; the one made longest ago goes first. */
const MOST_KEPT = 5000
const kept = new WeakMap<Database, Map<string, Known>>()

/** What is remembered of these organizations and was made on the day it is there now; the database says the rest. */
export function figuresKnown(db: Database, programme: string, orgIds: readonly number[]): Map<number, Known> {
  const all = kept.get(db)
  const known = new Map<number, Known>()
  for (const id of orgIds) {
    const one = all?.get(`${id} ${programme}`)
    if (one && one.figures.asOf === todayIn(one.timeZone)) known.set(id, one)
  }
  return known
}

export function rememberFigures(db: Database, programme: string, orgId: number, known: Known): void {
  const all = kept.get(db) ?? new Map<string, Known>()
  kept.set(db, all)
  keepRecent(all, `${orgId} ${programme}`, known, MOST_KEPT)
}
