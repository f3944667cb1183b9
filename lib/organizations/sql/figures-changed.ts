import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { figureOutcomes } from '../../../db/schema/records'
import { inOrg } from '../../../db/tenancy'
import type { Month } from '../../dates'

/** The first month whose figures changed; `all`: what every month is read by; null: no figures at all. */
export type FiguresChanged = Month | 'all' | null

/** Heard by whoever works out ahead what pages ask: the organization's id. */
export const FIGURES_CHANGED_CHANNEL = 'laurel_figures_changed'

/**
 * Outcomes that are kept and may be others by now go, and whoever works them out is told at the commit. As of a month only
 * months before it are read. Behind the organization's lock: what another puts there meanwhile goes as well.
 */
export async function forgetOutcomes(tx: TenantStatements, changed: FiguresChanged): Promise<void> {
  if (changed === null) return
  const from = changed === 'all' ? sql`` : sql`and ${figureOutcomes.month} > ${changed}`
  await tx.db.execute(sql`delete from ${figureOutcomes} where ${inOrg(figureOutcomes, tx.orgId)} ${from}`)
  await tellOutcomes(tx)
}

/** At the commit, that outcomes are wanted which are not kept. */
export async function tellOutcomes(tx: TenantStatements): Promise<void> {
  await tx.db.execute(sql`select pg_notify(${FIGURES_CHANGED_CHANNEL}, ${String(tx.orgId)})`)
}
