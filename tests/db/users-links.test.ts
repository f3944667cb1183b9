import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPasswordLink, redeemPasswordLink } from '@/lib/auth/passwords/password-links'
import { changeUser } from '@/lib/people/change-user'
import { inviteUser } from '@/lib/people/invite-user'
import { makeLink } from '@/lib/people/make-link'
import { authFixture, type Fixture } from './auth-fixture'
import { addTo, placeOf, type Somebody, somebody, tokenOf } from './people-fixture'

let fixture: Fixture
let global: Somebody
let account: Somebody
beforeAll(async () => {
  fixture = await authFixture()
  global = await somebody(fixture, 'global_admin')
  account = await somebody(fixture, 'account_admin')
})
afterAll(() => fixture.close())

const redeem = (url: string | null) =>
  redeemPasswordLink(fixture.db, tokenOf(url), 'quite another password', null)

describe('whoever becomes a Global admin is nobody’s by a link from before', () => {
  test('not by the invitation that an Account admin made', async () => {
    const { user, url } = await inviteUser(account.ctx, { email: 'boss@example.com', role: 'viewer' })
    await changeUser(global.ctx, user.id, { role: 'global_admin' })
    expect(await redeem(url)).toBe(null)
    expect(await placeOf(fixture, user.id)).toMatchObject({ role: 'global_admin', pending: true })
    expect(await redeem((await makeLink(global.ctx, user.id, {})).url)).toMatchObject({
      join: { slug: 'acme' },
    })
  })

  test('nor when a Global admin invites the same person anew', async () => {
    const email = 'other.boss@example.com'
    const first = await inviteUser(account.ctx, { email, role: 'viewer' })
    const second = await inviteUser(global.ctx, { email, role: 'global_admin' })
    expect(await redeem(first.url)).toBe(null)
    expect(await redeem(second.url)).toMatchObject({ join: { slug: 'acme' } })
  })

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['in the organization', (id) => changeUser(global.ctx, id, { role: 'global_admin' })],
    ['by the operator', (id) => addTo(fixture, 'acme', id, 'global_admin')],
  ])('nor by a reset: %s', async (_, promote) => {
    const { id } = await somebody(fixture, 'viewer')
    const { url } = await makeLink(account.ctx, id, {})
    await promote(id)
    expect(await redeem(url)).toBe(null)
    expect(await redeem(await createPasswordLink(fixture.db, id))).not.toBe(null)
  })

  test('and invitations to other organizations stay', async () => {
    const rival = await somebody(fixture, 'global_admin', 'rival')
    const email = 'both@example.com'
    const { user } = await inviteUser(rival.ctx, { email, role: 'viewer' })
    const { url } = await makeLink(rival.ctx, user.id, {})
    await inviteUser(global.ctx, { email, role: 'global_admin' })
    await fixture.owner`delete from memberships where org_id = ${fixture.acme} and user_id = ${user.id}`
    expect(await redeem(url)).toMatchObject({ join: { slug: 'rival' } })
  })
})

describe('an admin who may do less opens nobody by a link made before', () => {
  const links = async (admin: Somebody) => {
    const target = await somebody(fixture, 'global_admin')
    const { url } = await inviteUser(admin.ctx, { email: `of${admin.id}@example.com`, role: 'global_admin' })
    return [(await makeLink(admin.ctx, target.id, {})).url, url]
  }

  test.each<[string, { role: 'account_admin' | 'viewer' } | { active: false }]>([
    ['made a viewer', { role: 'viewer' }],
    ['made an Account admin', { role: 'account_admin' }],
    ['deactivated', { active: false }],
  ])('%s', async (_, change) => {
    const admin = await somebody(fixture, 'global_admin')
    const made = await links(admin)
    await changeUser(global.ctx, admin.id, change)
    for (const url of made) expect(await redeem(url)).toBe(null)
  })

  test('nor by one that a token of his made; those that others made stay', async () => {
    const admin = await somebody(fixture, 'account_admin')
    const [token] = await fixture.owner<{ id: string }[]>`
      insert into api_tokens (hash, org_id, role, name, created_by, expires_at)
      values ('x', ${fixture.acme}, 'account_admin', 'script', ${admin.id}, now()) returning id`
    const script = { ...admin.ctx, actor: `token:${token?.id}` }
    const theirs = await inviteUser(script, { email: 'by.script@example.com', role: 'viewer' })
    const ours = await inviteUser(account.ctx, { email: 'by.account@example.com', role: 'viewer' })
    await changeUser(global.ctx, admin.id, { role: 'partner_admin' })
    expect(await redeem(theirs.url)).toBe(null)
    expect(await redeem(ours.url)).not.toBe(null)
  })

  test('and who may do as much keeps his', async () => {
    const admin = await somebody(fixture, 'account_admin')
    const { url } = await inviteUser(admin.ctx, { email: 'kept@example.com', role: 'viewer' })
    await changeUser(global.ctx, admin.id, { role: 'global_admin' })
    expect(await redeem(url)).not.toBe(null)
  })
})

describe('a token', () => {
  const tokenCtx = () => ({ ...account.ctx, actor: 'token:1', actorName: 'a script' })

  test('is not shown what sets a password, its maker’s own least of all', async () => {
    const { id } = await somebody(fixture, 'viewer')
    for (const one of [id, account.id])
      await expect(makeLink(tokenCtx(), one, {})).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringMatching('A token is not shown links that set passwords'),
      })
  })

  test('invites', async () => {
    expect(await inviteUser(tokenCtx(), { email: 'script@example.com', role: 'viewer' })).toMatchObject({
      user: { state: 'invited' },
    })
  })
})
