import type { Database } from '@/db/client'
import type { PortfolioState } from '@/lib/portfolio/sql/portfolio'
import { todayIn } from '../clock'
import { keepRecent } from '../keep-recent'
import type { PortfolioFigures } from './portfolio-line'

type Known = PortfolioState & { figures: PortfolioFigures }

/** Organizations whose figures a process keeps at most; the one made longest ago goes first. */
const MOST_KEPT = 5000
const kept = new WeakMap<Database, Map<number, Known>>()

/** What is remembered of these organizations and was made on the day it is there now; the database says the rest. */
export function figuresKnown(db: Database, orgIds: readonly number[]): Map<number, Known> {
  const all = kept.get(db)
  const known = new Map<number, Known>()
  for (const id of orgIds) {
    const one = all?.get(id)
    if (one && one.figures.asOf === todayIn(one.timeZone)) known.set(id, one)
  }
  return known
}

export function rememberFigures(
  db: Database,
  { orgId, seq, catalogueSeq, rulesSeq, anniversary, timeZone }: PortfolioState & { orgId: number },
  figures: PortfolioFigures,
): void {
  const all = kept.get(db) ?? new Map<number, Known>()
  kept.set(db, all)
  keepRecent(all, orgId, { seq, catalogueSeq, rulesSeq, anniversary, timeZone, figures }, MOST_KEPT)
}
