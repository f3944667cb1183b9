import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import type { PlainDate } from '../../dates'
import { requirements } from './eligibility'

export type StoredRequirement = {
  course: string
  /** Any of them, by id (lib/registers/credential-id.ts). */
  credentialIds: string[]
  /** null: ever since, and for good. */
  from: PlainDate | null
  to: PlainDate | null
  /** Said by the organization; else shipped with Laurel. */
  own: boolean
}

/** What courses ask of their trainers, by course and first day. */
export async function readRequirements(tx: TenantStatements, limit: number): Promise<StoredRequirement[]> {
  const rows = await tx.db.execute<StoredRequirement>(sql`
    with ${requirements(tx.orgId)}
    select item as course, array_agg(distinct credential_id order by credential_id) as "credentialIds",
      nullif(valid_from, '0001-01-01')::text as "from", nullif(valid_to, 'infinity')::text as "to", own
    from requirements group by item, valid_from, valid_to, own order by item, valid_from, valid_to limit ${limit}`)
  return [...rows]
}
