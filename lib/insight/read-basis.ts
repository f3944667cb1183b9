import type { Database, TenantStatements } from '@/db/client'
import {
  readCells,
  readOwnCatalogue,
  readStateAndReach,
  readTotals,
  type StateAndReach,
} from '@/lib/insight/sql/scoring-input'
import type { OrgState } from '@/lib/organizations/sql/state'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import { addMonths, monthOf, type PlainDate } from '../dates'
import { keepRecent } from '../keep-recent'
import type { TrainingBasis } from '../programmes/training-services/basis'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { ruleBook } from '../programmes/training-services/rule-book'
import { type LocatedTotal, overLocations } from '../programmes/training-services/tallies'

/** Every month there is, location by location; `totals` are those of all locations together. */
export type WholeBasis = TrainingBasis & { cells: readonly LocatedTotal[] }

type Known = { stamp: string; basis: WholeBasis }

/** What a process keeps at most: organizations, and totals of all of them; the one read longest ago goes first. */
const MOST_KEPT = 64
const MOST_CELLS = 500_000
const kept = new WeakMap<Database, Map<number, Known>>()

/**
 * What scores are made from, now. Totals, catalogue and rules change only together with one of the organization's
 * sequences, which every request reads: while they stand still, the same objects are given again.
 * @param beside what else is read in the same packet
 */
export async function readBasis<T>(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  beside: (tx: TenantStatements) => Promise<T>,
): Promise<{ basis: WholeBasis; reach: StateAndReach; beside: T }> {
  const all = kept.get(db) ?? new Map<number, Known>()
  kept.set(db, all)
  const known = all.get(orgId)
  if (known) {
    const [reach, more] = await db.inTenant(orgId, 'batch', (tx) =>
      Promise.all([readStateAndReach(tx), beside(tx)]),
    )
    if (known.stamp === stampOf(reach.state)) return { basis: known.basis, reach, beside: more }
  }
  const [reach, cells, own, overrides, more] = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all([readStateAndReach(tx), readCells(tx), readOwnCatalogue(tx), readOverrides(tx), beside(tx)]),
  )
  const totals = overLocations(cells)
  const basis = { cells, totals, catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
  keepRecent(all, orgId, { stamp: stampOf(reach.state), basis }, MOST_KEPT)
  lighten(all)
  return { basis, reach, beside: more }
}

/** The last one stays, however large it is. */
function lighten(all: Map<number, Known>): void {
  let sum = [...all.values()].reduce((cells, { basis }) => cells + basis.cells.length, 0)
  for (const [orgId, { basis }] of all) {
    if (sum <= MOST_CELLS || all.size === 1) return
    sum -= basis.cells.length
    all.delete(orgId)
  }
}

/** By which everything changes that scores are made from. */
export const stampOf = ({ seq, catalogueSeq, rulesSeq }: OrgState): string =>
  `${seq} ${catalogueSeq} ${rulesSeq}`

/** The same as one transaction sees it, for a window as of a date. */
export async function basisIn(tx: TenantStatements, asOf: PlainDate): Promise<TrainingBasis> {
  const [totals, own, overrides] = await Promise.all([
    readTotals(tx, earliestMonth(asOf)),
    readOwnCatalogue(tx),
    readOverrides(tx),
  ])
  return { totals, catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
}

/** No window is longer than a year, or begins earlier. */
export const earliestMonth = (asOf: PlainDate): string => addMonths(monthOf(asOf), -12)

/** Wherever on earth an organization is. */
export const earliestMonthToday = (): string => earliestMonth(todayIn('Etc/GMT+12'))
