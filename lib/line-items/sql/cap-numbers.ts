import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { coursewareCompletions } from '../../../db/schema/line-items'
import { inOrg } from '../../../db/tenancy'
import { firstOf, lastOf } from '../../dates'
import type { Numbered } from '../model/numbered-months'
import { textArray } from './fact-tables'
import type { RowKey } from './line-item-cutoff'

/**
 * The number of each row among the rows of its level in the window, by date, then identity: counted inside its month,
 * from the end that is nearer.
 */
export async function numbersInMonth(
  tx: TenantStatements,
  { month, ranges, before, rows }: Numbered,
  keys: readonly RowKey[],
): Promise<Map<string, number>> {
  const days = keys.map(({ occurredOn }) => occurredOn).sort()
  const [first = firstOf(month), last = lastOf(month)] = [days[0], days.at(-1)]
  const fromEnd = Number(first.slice(8)) - 1 > Number(lastOf(month).slice(8)) - Number(last.slice(8))
  const [low, high] = fromEnd ? [first, lastOf(month)] : [firstOf(month), last]
  const table = coursewareCompletions
  const way = fromEnd ? sql` desc` : sql``
  const found = await tx.db.execute<{ identity: string; place: number }>(sql`
    with numbered as (
      select r.identity, row_number() over (order by r.occurred_on${way}, r.identity${way})::int as place
      from unnest(${textArray(ranges.map(({ item }) => item))}, ${sql.param(ranges.map(({ locationId }) => locationId))}::bigint[]) as v (item, location_id)
      cross join lateral (
        select occurred_on, identity from ${table}
        where ${inOrg(table, tx.orgId)} and ${table.item} = v.item and ${table.locationId} = v.location_id
          and ${table.occurredOn} between ${low}::date and ${high}::date offset 0
      ) r
    )
    select identity, place from numbered where identity = any(${textArray(keys.map(({ identity }) => identity))})`)
  return new Map(
    found.map(({ identity, place }) => [identity, before + (fromEnd ? rows - place + 1 : place)]),
  )
}
