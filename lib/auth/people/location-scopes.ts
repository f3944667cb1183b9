import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'

/** How many are limited to a location: members, API tokens, and roles that a sign-in provider gives. */
type ScopeCounts = { people: number; tokens: number; appRoles: number }

const SCOPED = { people: 'memberships', tokens: 'api_tokens', appRoles: 'app_roles' } as const
type Scope = keyof typeof SCOPED

export async function countScopes(
  control: Statements,
  orgId: number,
  locationId: number,
): Promise<ScopeCounts> {
  return eachScope(async (scope) => {
    const [row] = await control.execute<{ count: number }>(sql`
      select count(*)::bigint as count from ${sql.identifier(SCOPED[scope])} where ${limited(orgId, locationId)}`)
    return Number(row?.count ?? 0)
  })
}

/** Whoever was limited to one location is limited to the other. Inside the transaction that merges them. */
export async function moveScopes(
  control: Statements,
  orgId: number,
  { from, into }: { from: number; into: number },
): Promise<ScopeCounts> {
  return eachScope(async (scope) => {
    const rows = await control.execute(sql`
      update ${sql.identifier(SCOPED[scope])} set location_ids = (
        select jsonb_agg(distinct case when one = to_jsonb(${from}::bigint) then to_jsonb(${into}::bigint) else one end)
        from jsonb_array_elements(location_ids) one
      )
      where ${limited(orgId, from)} returning 1 as moved`)
    return rows.length
  })
}

const limited = (orgId: number, locationId: number) =>
  sql`org_id = ${orgId} and location_ids @> to_jsonb(${locationId}::bigint)`

async function eachScope(count: (scope: Scope) => Promise<number>): Promise<ScopeCounts> {
  const people = await count('people')
  const tokens = await count('tokens')
  return { people, tokens, appRoles: await count('appRoles') }
}
