import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'

/** What does not go when its organization's settings go: no foreign key leads from there. */
const APART = [
  'courseware_completions',
  'exam_unit_purchases',
  'survey_responses',
  'totals',
  'monthly_figures',
  'customers',
  'certifications',
  'org_state',
]

/**
 * An organization with all its rows, and its audit trail after them. In its context: row-level security hides the rows
 * from their owner too.
 */
export async function removeOrganization(control: Statements, id: number): Promise<void> {
  await control.execute(sql`select laurel_enter_org(${id})`)
  for (const table of APART)
    await control.execute(sql`delete from ${sql.identifier(table)} where org_id = ${id}`)
  await control.execute(sql`delete from organizations where id = ${id}`)
  await control.execute(sql`select laurel_remove_trail(${id})`)
}

/**
 * Its rows in every table there is that has rows of organizations, by the database's own catalogue: what a table of
 * tomorrow would leave behind is counted, too. Views, and tables that may not be read, hold none of their own.
 */
export async function countRows(control: Statements, id: number): Promise<{ table: string; rows: number }[]> {
  await control.execute(sql`select laurel_enter_org(${id})`)
  const tables = await control.execute<{ name: string; column: string }>(sql`
    select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
      and (a.attname in ('org_id', 'join_org_id') or (c.relname = 'organizations' and a.attname = 'id'))
    order by c.relname`)
  const counts: { table: string; rows: number }[] = []
  for (const { name, column } of tables) {
    const [row] = await control.execute<{ count: number }>(
      sql`select count(*)::bigint as count from ${sql.identifier(name)} where ${sql.identifier(column)} = ${id}`,
    )
    counts.push({ table: name, rows: Number(row?.count ?? 0) })
  }
  return counts
}

/**
 * Accounts that belong to this organization and to no other, with their sessions and links. Whoever may make
 * organizations stays, so that somebody can go on. @returns how many
 */
export async function removePeopleOf(control: Statements, orgId: number): Promise<number> {
  const alone = sql`not u.may_create_organizations
    and exists (select from memberships m where m.user_id = u.id and m.org_id = ${orgId})
    and not exists (select from memberships m where m.user_id = u.id and m.org_id <> ${orgId})`
  // Without its maker a token would stand alone, as the operator's do.
  await control.execute(sql`
    update api_tokens t set revoked_at = now() from users u where u.id = t.created_by and t.revoked_at is null and ${alone}`)
  const gone = await control.execute(sql`delete from users u where ${alone} returning 1 as one`)
  return gone.length
}
