import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { codes } from '../../../db/schema/delivery'
import { registerStatements } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import { textArray } from '../../line-items/sql/fact-tables'

export type SealedCode = { codeId: string; sealed: string }
/** What stands for it from now on. */
export type Resealed = SealedCode & { was: SealedCode }

/** Every seal there is: of codes that stand, and of all that was ever said of codes. */
export async function readSeals(tx: TenantStatements): Promise<SealedCode[]> {
  const rows = await tx.db.execute<SealedCode>(sql`
    select code_id as "codeId", sealed from ${codes} where ${inOrg(codes, tx.orgId)}
    union select key, payload ->> 'sealed' from ${registerStatements}
    where ${inOrg(registerStatements, tx.orgId)} and register = 'codes' and payload is not null
    order by 1, 2`)
  return [...rows]
}

/** Under the organization's lock. Of one code under two keys, the one that stood under the first seal stays. */
export async function replaceSeals(tx: TenantStatements, all: readonly Resealed[]): Promise<void> {
  if (all.length === 0) return
  const seals = sql`unnest(${textArray(all.map(({ was }) => was.codeId))}, ${textArray(all.map(({ was }) => was.sealed))},
    ${textArray(all.map(({ codeId }) => codeId))}, ${textArray(all.map(({ sealed }) => sealed))}) as n(was_id, was, id, sealed)`
  await tx.db.execute(sql`
    update ${registerStatements} set key = n.id, payload = payload || jsonb_build_object('sealed', n.sealed)
    from ${seals} where ${own(tx.orgId)} and key = n.was_id and payload ->> 'sealed' = n.was`)
  // What takes a code away has no seal: its key follows that of the same code.
  await tx.db.execute(sql`
    update ${registerStatements} set key = n.id from (select distinct was_id, id from ${seals}) n
    where ${own(tx.orgId)} and payload is null and key = n.was_id`)
  await tx.db.execute(sql`
    with gone as (
      delete from ${codes} using ${seals} where ${inOrg(codes, tx.orgId)} and code_id = n.was_id and ${codes.sealed} = n.was
      returning ${codes.classId}, seats, requested_on, n.id, n.sealed as resealed
    )
    insert into ${codes} (org_id, code_id, sealed, class_id, seats, requested_on)
    select distinct on (id) ${tx.orgId}::bigint, id, resealed, class_id, seats, requested_on from gone
    on conflict do nothing`)
}

const own = (orgId: number): SQL => sql`${inOrg(registerStatements, orgId)} and register = 'codes'`
