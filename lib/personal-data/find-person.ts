import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { countNaming, mctIdsOf } from '@/lib/personal-data/sql/find'
import type { foundPerson } from '../answers/personal-data'
import { readMembers } from '../auth/people/members'
import { authorize, type Ctx } from '../context'
import { findInput } from './find-input'
import { HELD, type Held } from './model/held'

export type FoundPerson = z.infer<typeof foundPerson>

/** Rows of one kind that name somebody in the same way. */
export type Place = Pick<Held, 'table' | 'place' | 'who' | 'why'> & { columns: Held[] }

/** The list of `held.ts` by table and by whom it is about; a person is looked for in one after the other. */
export const PLACES: readonly Place[] = Object.values(
  HELD.reduce<Record<string, Place>>((all, one) => {
    const { table, place, who, why } = one
    const key = `${table} ${who}`
    all[key] = all[key] ?? { table, place, who, why, columns: [] }
    all[key].columns.push(one)
    return all
  }, {}),
)

/** What is held about somebody, where and how often. On record, without saying about whom. @throws LaurelError forbidden */
export async function findPerson(ctx: Ctx, input: z.input<typeof findInput>): Promise<FoundPerson> {
  authorize(ctx, 'personal-data:manage')
  const { person } = findInput.parse(input)
  const account = await accountOf(ctx, person)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const values = await valuesOf(tx, person, account)
    const places: FoundPerson['places'] = []
    for (const { table, place, who, why, columns } of PLACES) {
      const rows = await countNaming(tx, { table, columns, values })
      if (rows > 0) places.push({ table, place, who, why, rows })
    }
    await writeAudit(tx, ctx, 'person.find', { places: places.length, account: account !== null })
    return { org: ctx.slug, account: account !== null, places }
  })
}

type Account = { id: number; email: string; name: string }

/** The member of this name or address; null where there is none. */
export async function accountOf(ctx: Ctx, person: string): Promise<Account | null> {
  authorize(ctx, 'personal-data:manage')
  const said = person.toLowerCase()
  const members = await readMembers(ctx.db.control, ctx.orgId)
  const found = members.find(({ email, name }) => [email, name].some((one) => one.toLowerCase() === said))
  return found ? { id: found.id, email: found.email, name: found.name } : null
}

/** All by which the person is named: a member as whoever did something, a trainer by the MCT ID. */
export async function valuesOf(
  tx: TenantStatements,
  person: string,
  account: Account | null,
): Promise<string[]> {
  const member = account ? [account.email, account.name, `user:${account.id}`] : []
  const named = [person, ...member, ...(await mctIdsOf(tx, person))]
  return [...new Set(named.filter((value) => value !== ''))]
}
