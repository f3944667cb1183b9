import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionCtx } from '@/lib/auth/contexts'
import { demoSignIns } from '@/lib/auth/demo/demo'
import { createPasswordLink, readPasswordLink, redeemPasswordLink } from '@/lib/auth/passwords/password-links'
import { listGrantors } from '@/lib/auth/people/grantors'
import { createUser, grantMembership, setPassword } from '@/lib/auth/people/users'
import { readSession, revokeSession } from '@/lib/auth/sessions/sessions'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { createToken, readToken, revokeToken } from '@/lib/auth/tokens/tokens'
import { todayIn } from '../../lib/clock'
import { authFixture, type Fixture, PASSWORD, person, sessionFor } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())

const passes = async (email: string, password: string) =>
  (await signIn(fixture.db, { email, password }, { ip: null, userAgent: null })).ok

describe('a session', () => {
  test('knows the user and every organization with the role there', async () => {
    const { db, rival } = fixture
    const { id, email } = await person(fixture, 'viewer')
    await grantMembership(db, { orgId: rival, userId: id, role: 'none', locationIds: [3, 4] })
    const sid = await sessionFor(fixture, id)
    const session = await readSession(db, sid, null)
    expect(session?.user).toMatchObject({ id, email, mayCreateOrganizations: false })
    expect(session?.orgs).toMatchObject([
      { slug: 'acme', name: 'Acme', demo: false, role: 'viewer', locationIds: null },
      { slug: 'rival', role: 'none', locationIds: [3, 4] },
    ])
    expect((await readSession(db, sid, 'rival'))?.orgs.map((org) => org.slug)).toEqual(['rival'])
    expect((await readSession(db, sid, 'elsewhere'))?.orgs).toEqual([])
  })

  test('that is revoked, too old or of a deactivated user is none at once', async () => {
    const { db, owner } = fixture
    const { id } = await person(fixture, 'viewer')
    const [revoked, old, kept] = [
      await sessionFor(fixture, id),
      await sessionFor(fixture, id),
      await sessionFor(fixture, id),
    ]
    expect(await revokeSession(db, revoked)).toBe(id)
    expect(await revokeSession(db, revoked)).toBe(null)
    expect(await readSession(db, revoked, null)).toBe(null)
    expect(await readSession(db, kept, null)).not.toBe(null)
    await owner`update sessions set expires_at = now() - interval '1 second'
      where id_hash in (select id_hash from sessions where user_id = ${id} and revoked_at is null order by created_at limit 1)`
    expect(await readSession(db, old, null)).toBe(null)
    await owner`update users set deactivated_at = now() where id = ${id}`
    expect(await readSession(db, kept, null)).toBe(null)
    expect(await readSession(db, 'no session', null)).toBe(null)
  })

  test('shows a changed role, a lost membership and nothing else at once', async () => {
    const { db, owner, acme } = fixture
    const { id } = await person(fixture, 'partner_admin')
    const sid = await sessionFor(fixture, id)
    const role = async () => (await readSession(db, sid, 'acme'))?.orgs[0]?.role
    expect(await role()).toBe('partner_admin')
    await grantMembership(db, { orgId: acme, userId: id, role: 'viewer' })
    expect(await role()).toBe('viewer')
    await owner`delete from memberships where user_id = ${id}`
    expect(await role()).toBe(undefined)
  })

  test('opens the organization asked for, also among several, and no other', async () => {
    const { db, acme, rival } = fixture
    const { id } = await person(fixture, 'viewer')
    await grantMembership(db, { orgId: rival, userId: id, role: 'partner_admin' })
    const session = await readSession(db, await sessionFor(fixture, id), null)
    if (!session) throw new Error('no session')
    expect(sessionCtx(db, session, 'acme', null)).toMatchObject({ orgId: acme, role: 'viewer' })
    expect(sessionCtx(db, session, 'rival', null)).toMatchObject({ orgId: rival, role: 'partner_admin' })
    expect(() => sessionCtx(db, session, 'nowhere', null)).toThrow('does not exist')
  })

  test('lies in the table as a hash only', async () => {
    const { id } = await person(fixture, null)
    const sid = await sessionFor(fixture, id)
    const [row] = await fixture.owner`select to_jsonb(s)::text as text from sessions s where user_id = ${id}`
    expect(row?.text).not.toContain(sid)
  })
})

describe('a password', () => {
  test('set anew ends every session and the old password', async () => {
    const { db } = fixture
    const { id, email } = await person(fixture, 'viewer')
    const sid = await sessionFor(fixture, id)
    await setPassword(db, id, 'another good password')
    expect(await readSession(db, sid, null)).toBe(null)
    expect(await passes(email, PASSWORD)).toBe(false)
    expect(await passes(email, 'another good password')).toBe(true)
  })

  test.each(['too short', 'password1234'])('that is too easy is refused: %s', async (easy) => {
    const { id } = await person(fixture, null)
    await expect(setPassword(fixture.db, id, easy)).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('link sets it once, ends the sessions and the other links', async () => {
    const { db } = fixture
    const { id, email } = await person(fixture, 'viewer')
    const sid = await sessionFor(fixture, id)
    const [link, other] = [await createPasswordLink(db, id), await createPasswordLink(db, id)]
    expect(await readPasswordLink(db, link)).toMatchObject({ email })
    expect(await redeemPasswordLink(db, link, 'a password by a link', null)).toMatchObject({ email })
    expect(await redeemPasswordLink(db, link, 'a second password', null)).toBe(null)
    expect(await redeemPasswordLink(db, other, 'a third password', null)).toBe(null)
    expect(await readSession(db, sid, null)).toBe(null)
    expect(await passes(email, 'a password by a link')).toBe(true)
  })

  test('link used twice at the same moment works once', async () => {
    const { id } = await person(fixture, 'viewer')
    const link = await createPasswordLink(fixture.db, id)
    const used = await Promise.all(
      ['first of the two', 'second of the two'].map((one) => redeemPasswordLink(fixture.db, link, one, null)),
    )
    expect(used.filter(Boolean)).toHaveLength(1)
  })

  test('link that is too old, made up, or of a deactivated user does nothing', async () => {
    const { db, owner } = fixture
    const { id } = await person(fixture, 'viewer')
    const old = await createPasswordLink(db, id)
    await owner`update password_links set expires_at = now() - interval '1 second'`
    const gone = await person(fixture, 'viewer')
    const link = await createPasswordLink(db, gone.id)
    await owner`update users set deactivated_at = now() where id = ${gone.id}`
    for (const token of [old, link, 'made-up', ''])
      expect(await redeemPasswordLink(db, token, 'a good password', null)).toBe(null)
  })

  test('link with a short password stays good', async () => {
    const { id, email } = await person(fixture, 'viewer')
    const link = await createPasswordLink(fixture.db, id)
    await expect(redeemPasswordLink(fixture.db, link, 'short', null)).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await readPasswordLink(fixture.db, link)).toMatchObject({ email })
  })
})

describe('an API token', () => {
  test('has a prefix, is kept as a hash, and opens its organization with its role', async () => {
    const { db, owner, acme } = fixture
    const before = todayIn('UTC')
    const token = await createToken(db, {
      orgId: acme,
      role: 'viewer',
      name: 'ci',
      days: 1,
      locationIds: [5],
    })
    expect(token).toMatch(/^laurel_[\w-]{43}$/)
    expect(await readToken(db, token)).toMatchObject({
      name: 'ci',
      role: 'viewer',
      locationIds: [5],
      org: { slug: 'acme' },
    })
    const [row] =
      await owner`select to_jsonb(t)::text as text, last_used_on::text as day from api_tokens t where name = 'ci'`
    expect(row?.text).not.toContain(token.slice('laurel_'.length))
    expect([before, todayIn('UTC')]).toContain(row?.day)
  })

  test('that is revoked, too old, or made up opens nothing', async () => {
    const { db, owner, acme, rival } = fixture
    const make = (name: string) => createToken(db, { orgId: acme, role: 'global_admin', name, days: 1 })
    const [revoked, old] = [await make('revoked'), await make('old')]
    const known = await readToken(db, revoked)
    expect(await revokeToken(db, rival, known?.id ?? 0)).toBe(false)
    expect(await readToken(db, revoked)).not.toBe(null)
    expect(await revokeToken(db, acme, known?.id ?? 0)).toBe(true)
    await owner`update api_tokens set expires_at = now() - interval '1 second' where name = 'old'`
    for (const token of [revoked, old, 'laurel_madeup', '', revoked.slice(1)])
      expect(await readToken(db, token)).toBe(null)
  })

  test.each([0, -1, 1.5, 3651])('cannot live for %s days', async (days) => {
    const made = createToken(fixture.db, { orgId: fixture.acme, role: 'viewer', name: 'x', days })
    await expect(made).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

describe('people', () => {
  test('have one account per address, whatever the case', async () => {
    const { email } = await person(fixture, null)
    await expect(createUser(fixture.db, { email: email.toUpperCase() })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(createUser(fixture.db, { email: 'no address' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  test('who can give roles are the Global admins and Account admins of that organization', async () => {
    const { db, rival } = fixture
    const { email } = await person(fixture, 'global_admin', rival)
    const account = await person(fixture, 'account_admin', rival)
    await person(fixture, 'partner_admin', rival)
    await person(fixture, 'global_admin')
    expect((await listGrantors({ db, orgId: rival })).map((one) => one.email)).toEqual([email, account.email])
  })

  test('of the demo are named while there is one and its password is known, a viewer of one location as such', async () => {
    const { db, owner } = fixture
    expect(await demoSignIns(true, db, 'demo password')).toBe(null)
    const { id } = await person(fixture, 'executive_viewer')
    const limited = await person(fixture, 'viewer')
    await owner`update memberships set location_ids = '[1]' where user_id = ${limited.id}`
    await owner`update users set demo = true where id in (${id}, ${limited.id})`
    await owner`update organizations set demo = true where slug = 'acme'`
    const shown = await demoSignIns(true, db, 'demo password')
    expect(shown?.password).toBe('demo password')
    expect(shown?.people).toHaveLength(2)
    expect(shown?.people).toContainEqual(
      expect.objectContaining({ role: 'executive_viewer', oneLocation: false, org: 'Acme' }),
    )
    expect(shown?.people).toContainEqual(expect.objectContaining({ role: 'viewer', oneLocation: true }))
    await owner`update organizations set demo = false`
    await owner`update users set demo = false`
  })
})
