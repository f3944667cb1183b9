import { isDeepStrictEqual } from 'node:util'
import type { Database } from '@/db/client'
import {
  type OwnEntry,
  readOwnCatalogue,
  readStateAndReach,
  readTotals,
  type StateAndReach,
} from '@/db/tenant/scoring-input'
import { todayIn } from '../../clock'
import { addMonths, monthOf, type PlainDate } from '../../dates'
import { buildCatalogue, type Catalogue } from '../../rules/catalogue'
import type { Total } from '../../scoring/tallies'
import type { Ctx } from '../context'

export type ScoringInput = { reach: StateAndReach; totals: readonly Total[]; catalogue: Catalogue }

/**
 * Everything scores are made from. Totals change only under the organization's lock and with its sequence, which
 * every request reads: while it stands still, the totals read last are the totals. Reading a thousand of them anew
 * costs more than the rest of the page.
 */
export async function readScoringInput(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  asOf?: PlainDate,
): Promise<ScoringInput> {
  const fromMonth = earliestMonth(asOf)
  const known = remembered(db).get(orgId)
  if (known?.fromMonth === fromMonth) {
    const [reach, own] = await db.inTenant(orgId, 'batch', (tx) =>
      Promise.all([readStateAndReach(tx), readOwnCatalogue(tx)]),
    )
    if (reach.state.seq === known.seq)
      return { reach, totals: known.totals, catalogue: catalogueOf(known, own) }
  }
  const [reach, totals, own] = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all([readStateAndReach(tx), readTotals(tx, fromMonth), readOwnCatalogue(tx)]),
  )
  const catalogue = buildCatalogue(own)
  remember(db, orgId, { seq: reach.state.seq, fromMonth, totals, own, catalogue })
  return { reach, totals, catalogue }
}

/** The one built last, as long as the organization's own entries are what they were. */
function catalogueOf(known: Known, own: OwnEntry[]): Catalogue {
  if (!isDeepStrictEqual(own, known.own)) {
    known.own = own
    known.catalogue = buildCatalogue(own)
  }
  return known.catalogue
}

/** No window begins earlier: 12 months before today anywhere on earth, or before the date asked for. */
export function earliestMonth(asOf?: PlainDate): string {
  const now = addMonths(monthOf(todayIn('Etc/GMT+12')), -13)
  const asked = asOf ? addMonths(monthOf(asOf), -13) : now
  return asked < now ? asked : now
}

type Known = {
  seq: number
  fromMonth: string
  totals: readonly Total[]
  own: OwnEntry[]
  catalogue: Catalogue
}

/** Organizations whose totals a process keeps at most; the one read longest ago goes first. */
const MOST_KEPT = 64
const kept = new WeakMap<Database, Map<number, Known>>()

function remembered(db: Database): Map<number, Known> {
  const known = kept.get(db) ?? new Map<number, Known>()
  kept.set(db, known)
  return known
}

function remember(db: Database, orgId: number, known: Known): void {
  const all = remembered(db)
  all.delete(orgId)
  all.set(orgId, known)
  for (const [oldest] of all) {
    if (all.size <= MOST_KEPT) return
    all.delete(oldest)
  }
}
