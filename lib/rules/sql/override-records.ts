import { asc, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { ruleOverrides } from '../../../db/schema/insight'
import { inOrg } from '../../../db/tenancy'

type Said = { at: Date; byName: string; reason: string }
/** An override and how it ended: taken back, or replaced by the next one of the same key; null while it is in force. */
export type OverrideRecord = {
  id: number
  ruleSet: string
  key: string
  value: string | null
  set: Said
  ended: (Said & { replaced: boolean }) | null
}

/** Every override of a programme's rules there ever was, in the order in which they were set. */
export async function readOverrideRecords(
  tx: TenantStatements,
  programme: string,
): Promise<OverrideRecord[]> {
  const rows = await tx.db
    .select()
    .from(ruleOverrides)
    .where(sql`${inOrg(ruleOverrides, tx.orgId)} and ${ruleOverrides.programme} = ${programme}`)
    .orderBy(asc(ruleOverrides.id))
  const records: OverrideRecord[] = []
  const standing = new Map<string, OverrideRecord>()
  for (const { id, ruleSet, key, value, active, reason, createdAt, createdByName } of rows) {
    const said = { at: createdAt, byName: createdByName, reason }
    const place = `${ruleSet} ${key}`
    const before = standing.get(place)
    if (before) before.ended = { ...said, replaced: active }
    standing.delete(place)
    if (!active) continue
    const record: OverrideRecord = { id, ruleSet, key, value, set: said, ended: null }
    records.push(record)
    standing.set(place, record)
  }
  return records
}
