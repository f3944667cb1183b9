import { type AnyColumn, eq, type SQL } from 'drizzle-orm'

/**
 * The first lock: the predicate every statement on a tenant table carries. It names the index and the shard; the
 * row-level policy is the second lock. Nothing else builds this condition.
 */
export function inOrg(table: { orgId: AnyColumn }, orgId: number): SQL {
  return eq(table.orgId, orgId)
}
