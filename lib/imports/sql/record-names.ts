import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { recordNames } from '../../../db/schema/records'
import { textArray } from '../../line-items/sql/fact-tables'
import type { RecordKind } from '../model/import-kinds'
import type { MetName } from '../reading/records/met-names'

const AT_ONCE = 5_000

/** Keeps names that are met for the first time; what the organization says of the others stays. */
export async function keepNames(
  tx: TenantStatements,
  kind: RecordKind,
  names: readonly MetName[],
): Promise<void> {
  // In one order, so that two imports never wait for each other.
  const all = names.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE)
    await tx.db.execute(sql`
      insert into ${recordNames} (org_id, kind, field, name)
      select ${tx.orgId}, ${kind}, met.* from unnest(
        ${textArray(some.map(({ field }) => field))}, ${textArray(some.map(({ name }) => name))}) as met(field, name)
      on conflict do nothing`)
  }
}

const placeOf = ({ field, name }: MetName): string => `${field} ${name}`
