import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantMembership } from '@/lib/auth/people/users'
import type { Role } from '@/lib/auth/roles'
import type { TokenSummary } from '@/lib/auth/tokens/token-list'
import { createToken } from '@/lib/auth/tokens/tokens'
import { removeDemo } from '@/lib/organizations/sql/remove-demo'
import { errorOf } from './auth-fixture'
import { tokenFixture } from './token-fixture'

let f: Awaited<ReturnType<typeof tokenFixture>>
beforeAll(async () => {
  f = await tokenFixture()
})
afterAll(() => f.close())

describe('a token never outlives its maker’s rights', () => {
  const grant = (userId: number, role: Role, locationIds: number[] | null = null) =>
    grantMembership(f.db, { orgId: f.acme, userId, role, locationIds })
  const only = (list: TokenSummary[], id: number) => list.find((one) => one.id === id)?.state

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['lost the membership', (id) => f.owner`delete from memberships where user_id = ${id}`],
    ['is only invited', (id) => f.owner`update memberships set pending = true where user_id = ${id}`],
    [
      'is deactivated here',
      (id) => f.owner`update memberships set deactivated_at = now() where user_id = ${id}`,
    ],
    ['is deactivated everywhere', (id) => f.owner`update users set deactivated_at = now() where id = ${id}`],
    ['has a smaller role', (id) => grant(id, 'viewer')],
    ['has no role', (id) => grant(id, 'none')],
    ['is limited to locations', (id) => grant(id, 'executive_viewer', [f.places[0]])],
  ])('whose maker %s stops at once', async (_, change) => {
    const who = await f.by('executive_viewer')
    const { id, token } = await f.made(who, { role: 'executive_viewer' })
    expect(await f.use(token)).toBe(200)
    await change(who.id)
    expect(await errorOf(await f.answer(token))).toMatchObject({
      status: 401,
      message: expect.stringMatching(/^This token’s maker no longer has the role .*for a new one\.$/),
    })
    const admin = await f.by('global_admin')
    expect(only(await f.list(admin), id)).toBe('stopped')
  })

  test('works again when the maker gets the role back, and with a greater role', async () => {
    const who = await f.by('viewer')
    const { token } = await f.made(who)
    await grant(who.id, 'none')
    expect(await f.use(token)).toBe(401)
    await grant(who.id, 'partner_admin')
    expect(await f.use(token)).toBe(200)
  })

  test('and while the issuer its maker came by is let in and stands by him', async () => {
    const issuer = 'https://id.example'
    const who = await f.by('viewer')
    const { token } = await f.made(who)
    const { owner, acme } = f
    await owner`insert into trusted_issuers (org_id, issuer) values (${acme}, ${issuer})`
    await owner`update users set origin = ${issuer} where id = ${who.id}`
    await owner`insert into identities (issuer, subject, user_id, checked_at) values (${issuer}, 'x', ${who.id}, now())`
    expect(await f.use(token)).toBe(200)
    await owner`update identities set checked_at = null where user_id = ${who.id}`
    expect(await f.use(token)).toBe(401)
    await owner`update identities set checked_at = now() where user_id = ${who.id}`
    expect(await f.use(token)).toBe(200)
    await owner`delete from trusted_issuers`
    expect(await f.use(token)).toBe(401)
  })

  test('also not when the locations move: those of the token must be among the maker’s', async () => {
    const who = await f.by('viewer')
    const { token } = await f.made(who, { locationIds: [f.places[0]] })
    await grant(who.id, 'viewer', f.places)
    expect(await f.use(token)).toBe(200)
    await grant(who.id, 'viewer', [f.places[1]])
    expect(await f.use(token)).toBe(401)
  })

  test('also not when the maker goes with the demo', async () => {
    const { db, owner } = f
    const who = await f.by('viewer')
    const { token } = await f.made(who)
    await owner`delete from memberships where user_id = ${who.id}`
    await owner`update users set demo = true where id = ${who.id}`
    await owner`insert into organizations (slug, name, demo) values ('a-demo', 'A demo', true)`
    expect(await removeDemo(db)).toBe(1)
    expect(await owner`select from users where id = ${who.id}`).toHaveLength(0)
    expect(await f.use(token)).toBe(401)
  })

  test('and the operator’s stand alone', async () => {
    const { db, acme: orgId } = f
    const token = await createToken(db, { orgId, role: 'partner_admin', name: 'operator', days: 1 })
    expect(await f.use(token)).toBe(200)
  })
})
