import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '@/lib/audit/list-audit'
import type { Run } from '@/lib/cli/command'
import { allow, deny, list } from '@/lib/cli/issuers'
import { getUser } from '@/lib/people/get-user'
import { listUsers } from '@/lib/people/list-users'
import { getSignIn } from '@/lib/sign-in/get-sign-in'
import { trustIssuer } from '@/lib/sign-in/trust-issuer'
import type { Platform } from '@/platform/open'
import { NORTH, type OpenIdFixture, openIdFixture, SOUTH, Traveller } from './openid-fixture'
import { ctxOf, placeOf, type Somebody, somebody } from './people-fixture'

let fixture: OpenIdFixture
let issuer: string
let admin: Somebody
beforeAll(async () => {
  fixture = await openIdFixture()
  issuer = fixture.issuer(NORTH)
})
afterAll(() => fixture.close())
beforeEach(async () => {
  await fixture.owner`delete from trusted_issuers`
  await fixture.owner`delete from issuer_bindings`
  await fixture.owner`delete from memberships`
  admin = await somebody(fixture, 'global_admin')
})

async function run(command: Run, given: Record<string, string>): Promise<[number, string[]]> {
  const printed: string[] = []
  const print = (text: string) => printed.push(text)
  return [await command({ db: fixture.db, platform: {} as Platform, given, print }), printed]
}

async function signIn(subject: string, given = {}, tenant = NORTH): Promise<number> {
  fixture.account(subject, { roles: [], ...given }, tenant)
  await new Traveller().signIn(subject, `provider=entra&tenant=${tenant}`)
  const [row] = await fixture.owner`select user_id from identities where subject = ${subject}`
  return Number(row?.user_id)
}

describe('an organization that nobody has bound to a tenant', () => {
  test('does not let it in: none of its people becomes a member, and the admin reads nothing of them', async () => {
    await fixture.allow(fixture.rival)
    await fixture.trust(fixture.rival)
    await expect(trustIssuer(admin.ctx, { issuer })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining(`laurel -- issuer allow --org acme --issuer ${issuer}`),
    })
    const id = await signIn('strange')
    expect(await placeOf(fixture, id)).toBe(undefined)
    expect(await placeOf(fixture, id, fixture.rival)).toMatchObject({ role: 'none' })
    expect((await listUsers(admin.ctx)).map((user) => user.id)).toEqual([admin.id])
    const { issuers } = await getSignIn(admin.ctx)
    expect(issuers[0]).toMatchObject({ trusted: false, binding: null, people: 0 })
    expect(issuers[0]?.allowCommand).toContain('issuer allow --org acme')
  })

  test('lets it in after the operator’s word, which names the tenant by issuer, id or name', async () => {
    for (const name of [issuer, NORTH, 'microsoft (north)']) {
      await fixture.owner`delete from issuer_bindings`
      expect((await run(allow, { org: 'acme', issuer: name }))[0]).toBe(0)
      expect(await fixture.owner`select issuer, said_by from issuer_bindings`).toEqual([
        { issuer, said_by: 'operator' },
      ])
    }
    await expect(run(allow, { org: 'acme', issuer: 'common' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await trustIssuer(admin.ctx, { issuer })).toEqual({ issuer })
    expect((await getSignIn(admin.ctx)).issuers[0]).toMatchObject({
      ...{ trusted: true, binding: 'allowed', allowCommand: null },
    })
    await expect(trustIssuer(admin.ctx, { issuer: fixture.issuer(SOUTH) })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('is shut again by the operator: who came by it is out at once', async () => {
    await run(allow, { org: 'acme', issuer })
    await trustIssuer(admin.ctx, { issuer })
    const id = await signIn('soon.out')
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'none' })
    const [, printed] = await run(deny, { org: 'acme', issuer: NORTH })
    expect(printed.join()).toContain('Memberships that ended: 1.')
    expect(await placeOf(fixture, id)).toBe(undefined)
    await expect(trustIssuer(admin.ctx, { issuer })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a trust from before bindings', () => {
  test('works, and is listed as unconfirmed until the operator says so', async () => {
    await fixture.trust(fixture.acme)
    const id = await signIn('old')
    expect(await placeOf(fixture, id)).toMatchObject({ role: 'none' })
    expect(await run(list, {})).toEqual([1, [`acme  unconfirmed  let in  ${issuer}`]])
    expect((await getSignIn(admin.ctx)).issuers[0]).toMatchObject({ trusted: true, binding: 'unconfirmed' })
    await run(allow, { org: 'acme', issuer })
    expect(await run(list, { org: 'acme' })).toEqual([0, [`acme  allowed  let in  ${issuer}`]])
  })

  test.each([
    ['a Global admin who came by it', 'proved', {}],
    ['a guest of the tenant', 'unconfirmed', { acct: 1 }],
  ])('%s leaves it %s by letting it in once more', async (_, state, given) => {
    await fixture.trust(fixture.acme)
    const id = await signIn(`prover.${state}`, given)
    await trustIssuer(ctxOf(fixture, id, 'global_admin'), { issuer })
    expect((await getSignIn(admin.ctx)).issuers[0]?.binding).toBe(state)
  })

  test('a Global admin with a password here proves nothing, nor does one of another tenant', async () => {
    await fixture.trust(fixture.acme)
    await trustIssuer(admin.ctx, { issuer })
    await fixture.trust(fixture.acme, SOUTH)
    const south = await signIn('south', {}, SOUTH)
    await trustIssuer(ctxOf(fixture, south, 'global_admin'), { issuer })
    expect(await fixture.owner`select issuer from issuer_bindings`).toHaveLength(0)
  })
})

describe('what an organization reads of a person who belongs to others too', () => {
  test('begins with the day of joining, and ends when the tenant is let in no longer', async () => {
    const { owner, acme, rival } = fixture
    await fixture.trust(rival)
    const id = await signIn('both')
    await owner`update sign_ins set at = now() - interval '1 hour' where user_id = ${id}`
    await owner`insert into memberships (org_id, user_id, role) values (${acme}, ${id}, 'viewer')`
    const seen = async () => {
      const { lastSignIn } = await getUser(admin.ctx, id)
      const { events } = await listAudit(admin.ctx, { limit: 50, actor: `user:${id}` })
      return { lastSignIn, events: events.length }
    }
    expect(await seen()).toEqual({ lastSignIn: null, events: 0 })
    await owner`insert into sign_ins (user_id, method, outcome) values (${id}, ${issuer}, 'signed_in')`
    expect(await seen()).toEqual({ lastSignIn: null, events: 0 })
    await fixture.trust(acme)
    expect(await seen()).toEqual({ lastSignIn: expect.any(String), events: 1 })
  })
})
