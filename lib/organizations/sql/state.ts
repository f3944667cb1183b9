import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { orgState } from '../../../db/schema/organization'
import { ledger } from '../../../db/schema/totals'
import { inOrg } from '../../../db/tenancy'
import { type FiguresChanged, forgetOutcomes, tellOutcomes } from './figures-changed'

export type OrgState = typeof orgState.$inferSelect

/** By which everything changes that scores are made from. */
export const stampOf = ({ seq, catalogueSeq, rulesSeq, businessApplicationsMarket }: OrgState): string =>
  `${seq} ${catalogueSeq} ${rulesSeq} ${businessApplicationsMarket}`

/**
 * Takes the organization's lock: publishes, withdrawals and recomputes of one organization run one by one. Rows that
 * only point at the organization, such as a file that arrives meanwhile, need not wait for it.
 */
export async function lockState(tx: TenantStatements): Promise<OrgState> {
  const [state] = await tx.db.select().from(orgState).where(inOrg(orgState, tx.orgId)).for('no key update')
  if (!state) throw new Error(`organization ${tx.orgId} has no state`)
  return state
}

export async function readState(tx: TenantStatements): Promise<OrgState> {
  const [state] = await tx.db.select().from(orgState).where(inOrg(orgState, tx.orgId))
  if (!state) throw new Error(`organization ${tx.orgId} has no state`)
  return state
}

/**
 * Before a change of the organization's own courses, exams and names, so that changes go one by one; what was made with
 * them is made anew.
 */
export async function raiseCatalogueSeq(tx: TenantStatements, changed: FiguresChanged): Promise<void> {
  await tx.db
    .update(orgState)
    .set({ catalogueSeq: sql`${orgState.catalogueSeq} + 1` })
    .where(inOrg(orgState, tx.orgId))
  await forgetOutcomes(tx, changed)
}

/** As raiseCatalogueSeq, for the organization's own rule values, by which outcomes are kept apart. */
export async function raiseRulesSeq(tx: TenantStatements): Promise<void> {
  await tx.db
    .update(orgState)
    .set({ rulesSeq: sql`${orgState.rulesSeq} + 1` })
    .where(inOrg(orgState, tx.orgId))
  await tellOutcomes(tx)
}

type Event = {
  event: 'publish' | 'withdraw' | 'merge' | 'derive' | 'recompute'
  importId: number | null
  /** What it did to monthly figures and customers: nothing else writes them. */
  figures: FiguresChanged
}

/** Opens the next event of the ledger, under the lock; its entries follow under the same number. */
export async function nextEvent(
  tx: TenantStatements,
  state: OrgState,
  { event, importId, figures }: Event,
): Promise<number> {
  const seq = state.seq + 1
  await tx.db.update(orgState).set({ seq }).where(inOrg(orgState, tx.orgId))
  await forgetOutcomes(tx, figures)
  // Not the transaction's own time: reading a file takes minutes, and another event may come first meanwhile.
  await tx.db.insert(ledger).values({ orgId: tx.orgId, seq, event, importId, at: sql`clock_timestamp()` })
  return seq
}
