import { createHash } from 'node:crypto'
import { and, inArray, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { figureOutcomes } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import type { Month } from '../../../dates'
import type { LastKnown } from '../figures/family-months'
import { FAMILIES } from '../figures/rows'
import { rulesText } from '../outcomes/month-outcomes'
import { SCORER_VERSION } from '../outcomes/scorer-version'
import type { RuleSet } from '../rules/shape'

/** What outcomes of a month were made by. */
export type OutcomeBasis = { rules: string; carried: string }
export type OutcomeKey = OutcomeBasis & { month: Month }

export const keyOf = ({ rules, carried, month }: OutcomeKey): string => `${rules} ${carried} ${month}`

const digests = new WeakMap<RuleSet, string>()

export function basisOf(ruleSet: RuleSet, last: LastKnown | null): OutcomeBasis {
  const text = () => `${SCORER_VERSION} ${rulesText(ruleSet)}`
  const rules = digests.get(ruleSet) ?? createHash('sha256').update(text()).digest('hex')
  digests.set(ruleSet, rules)
  return { rules, carried: last === null ? '' : FAMILIES.map((family) => last[family] ?? '-').join(' ') }
}

/**
 * All that is kept. Nothing in a transaction that may write: it would not know what its own rows change, nor
 * which of the kept ones another has written since it began.
 */
export async function readOutcomeRows(tx: TenantStatements): Promise<(OutcomeKey & { outcomes: string })[]> {
  const { month, rules, carried, outcomes } = figureOutcomes
  return tx.db
    .select({ month, rules, carried, outcomes })
    .from(figureOutcomes)
    .where(and(inOrg(figureOutcomes, tx.orgId), sql`current_setting('transaction_read_only') = 'on'`))
}

export async function readOutcomeKeys(tx: TenantStatements): Promise<OutcomeKey[]> {
  const { month, rules, carried } = figureOutcomes
  return tx.db.select({ month, rules, carried }).from(figureOutcomes).where(inOrg(figureOutcomes, tx.orgId))
}

export async function putOutcomes(
  tx: TenantStatements,
  rows: readonly (OutcomeKey & { outcomes: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.db
    .insert(figureOutcomes)
    .values(rows.map((row) => ({ ...row, orgId: tx.orgId })))
    .onConflictDoNothing()
}

/** What no page asks any more. */
export async function dropOutcomes(tx: TenantStatements, keys: readonly OutcomeKey[]): Promise<void> {
  if (keys.length === 0) return
  const key = sql`concat_ws(' ', ${figureOutcomes.rules}, ${figureOutcomes.carried}, ${figureOutcomes.month})`
  await tx.db
    .delete(figureOutcomes)
    .where(and(inOrg(figureOutcomes, tx.orgId), inArray(key, keys.map(keyOf))))
}
