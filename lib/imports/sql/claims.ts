import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { claims } from '../../../db/schema/imports'
import { inOrg } from '../../../db/tenancy'
import { KINDS } from '../../line-items/model/kinds'
import { refold } from './refold'
import type { Deltas } from './totals'

type Move = { from: number; into: number }

/**
 * What other imports said of one location they now say of another; where imports now say the same of a row that
 * contradicted each other before, it goes back to the first of them. After the rows themselves have moved. Returns how
 * many claims named the old location.
 */
export async function moveClaims(
  tx: TenantStatements,
  { from, into }: Move,
  mctChecking: boolean,
  deltas: Deltas,
): Promise<number> {
  const moved = await tx.db.execute(sql`
    update ${claims} set payload = jsonb_set(payload, '{locationId}', to_jsonb(${into}::bigint))
    where ${inOrg(claims, tx.orgId)} and (payload ->> 'locationId')::bigint = ${from} returning 1 as moved`)
  for (const kind of KINDS) {
    const touched = sql`
      select identity from ${claims}
      where ${inOrg(claims, tx.orgId)} and kind = ${kind} and (payload ->> 'locationId')::bigint = ${into}`
    await refold(tx, { kind, touched, mctChecking }, deltas)
  }
  return moved.length
}
