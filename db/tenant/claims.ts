import { sql } from 'drizzle-orm'
import { KINDS, type Kind } from '../../lib/kinds'
import type { TenantStatements } from '../client'
import { claims } from '../schema/imports'
import { inOrg } from '../tenancy'
import { contentColumns, FACT_TABLES, list } from './fact-tables'

type Move = { from: number; into: number }

/**
 * What other imports said of one location they now say of another; where they then say the same as the row, the
 * claim becomes one of the same. After the rows themselves have moved. Returns how many named the old location.
 */
export async function moveClaims(tx: TenantStatements, { from, into }: Move): Promise<number> {
  const moved = await tx.db.execute(sql`
    update ${claims} set payload = jsonb_set(payload, '{locationId}', to_jsonb(${into}::bigint))
    where ${inOrg(claims, tx.orgId)} and (payload ->> 'locationId')::bigint = ${from} returning 1 as moved`)
  for (const kind of KINDS) await agree(tx, kind, into)
  return moved.length
}

async function agree(tx: TenantStatements, kind: Kind, locationId: number): Promise<void> {
  const table = FACT_TABLES[kind]
  await tx.db.execute(sql`
    update ${claims} set payload = null from ${table}
    where ${inOrg(claims, tx.orgId)} and ${table.orgId} = ${claims.orgId} and ${claims.kind} = ${kind}
      and ${table.identity} = ${claims.identity} and ${table.locationId} = ${locationId}
      and (${claims.payload} ->> 'locationId')::bigint = ${locationId}
      and ${claims.payload} -> 'occurredOn' = to_jsonb(${table.occurredOn})
      and ${claims.payload} -> 'content' = jsonb_build_array(${list(contentColumns(kind))})`)
}
