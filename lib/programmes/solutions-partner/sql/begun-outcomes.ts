import { like, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { figureOutcomes } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import { keyOf, type OutcomeKey } from './outcome-rows'

const BEGUN = 'begun '

/**
 * The row that says how often outcomes were begun and not ended, as happens where the process dies of them. By rules that
 * nobody asks, it is never read as outcomes, and goes with the figures as they do: others may be worked out well.
 */
export const markOf = (key: OutcomeKey): OutcomeKey => ({ ...key, rules: `${BEGUN}${key.rules}` })

/** How often, by the key of the mark. */
export async function readBegun(tx: TenantStatements): Promise<ReadonlyMap<string, number>> {
  const { month, rules, carried, outcomes } = figureOutcomes
  const rows = await tx.db
    .select({ month, rules, carried, outcomes })
    .from(figureOutcomes)
    .where(sql`${inOrg(figureOutcomes, tx.orgId)} and ${like(rules, `${BEGUN}%`)}`)
  return new Map(rows.map((row) => [keyOf(row), Number(row.outcomes)]))
}

/** Once more. */
export async function markBegun(tx: TenantStatements, keys: readonly OutcomeKey[]): Promise<void> {
  await tx.db
    .insert(figureOutcomes)
    .values(keys.map((key) => ({ ...markOf(key), outcomes: '1', orgId: tx.orgId })))
    .onConflictDoUpdate({
      target: [figureOutcomes.orgId, figureOutcomes.rules, figureOutcomes.carried, figureOutcomes.month],
      set: { outcomes: sql`(${figureOutcomes.outcomes}::int + 1)::text` },
    })
}
