import { eq, sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { memberships, organizations } from '@/db/schema/control'
import { LaurelError } from '../../errors'
import { checkDemoPlace } from '../demo/demo-rules'
import type { Role } from '../roles'

/** The control plane's side of an organization, for use inside a transaction that also writes the tenant's side. */
export async function insertOrganization(
  control: Statements,
  { slug, name, demo }: { slug: string; name: string; demo: boolean },
): Promise<number> {
  const [row] = await control
    .insert(organizations)
    .values({ slug, name, demo })
    .onConflictDoNothing()
    .returning({ id: organizations.id })
  if (row) return row.id
  const message = `The short name ${slug} is taken. Choose another one.`
  throw new LaurelError('conflict', message, [{ path: 'slug', message }])
}

export async function renameOrganization(control: Statements, id: number, name: string): Promise<void> {
  await control.update(organizations).set({ name }).where(eq(organizations.id, id))
}

export async function requiresSecondFactor(
  control: Pick<Statements, 'execute'>,
  id: number,
): Promise<boolean> {
  const rows = await control.execute(
    sql`select from organizations where id = ${id} and second_factor_required`,
  )
  return rows.length > 0
}

/** @returns what it was before */
export async function setSecondFactorRequired(
  control: Statements,
  id: number,
  required: boolean,
): Promise<boolean> {
  const [row] = await control.execute<{ before: boolean }>(sql`
    select second_factor_required as before from organizations where id = ${id} for no key update`)
  await control.execute(sql`update organizations set second_factor_required = ${required} where id = ${id}`)
  return row?.before === true
}

export async function insertMembership(
  control: Statements,
  orgId: number,
  userId: number,
  role: Role,
): Promise<void> {
  await checkDemoPlace(control, { orgId, userId })
  await control.insert(memberships).values({ orgId, userId, role })
}
