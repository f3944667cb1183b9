import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as join } from '@/app/api/join/route'
import { POST as setPasswordByForm } from '@/app/api/password/route'
import { createPasswordLink, readPasswordLink, redeemPasswordLink } from '@/lib/auth/passwords/password-links'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { readSession } from '@/lib/auth/sessions/sessions'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { changeUser } from '@/lib/people/change-user'
import { endSessions } from '@/lib/people/end-sessions'
import { getUser } from '@/lib/people/get-user'
import { inviteUser } from '@/lib/people/invite-user'
import { makeLink } from '@/lib/people/make-link'
import { instant } from '../../lib/clock'
import { withinOneSlot } from '../support/one-slot'
import { authFixture, type Fixture, none, PASSWORD, request, sessionFor } from './auth-fixture'
import { addTo, auditOf, placeOf, type Somebody, somebody, tokenOf } from './people-fixture'

let fixture: Fixture
let admin: Somebody
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
  admin = await somebody(fixture, 'global_admin')
})
afterAll(() => fixture.close())
beforeEach(() => fixture.owner`delete from throttle`)

const NEW = 'quite another password'
const passes = async (email: string, password: string) =>
  (await signIn(fixture.db, { email, password }, { ip: '192.0.2.1', userAgent: null })).ok
const redeem = (url: string | null, password = NEW) =>
  redeemPasswordLink(fixture.db, tokenOf(url), password, null)
const invite = (email: string, role: 'viewer' | 'partner_admin' = 'viewer') =>
  inviteUser(admin.ctx, { email, name: 'Ina Invited', role })
const cookieOf = async (userId: number) =>
  (await sessionCookie(await sessionFor(fixture, userId))).split(';')[0] ?? ''

let count = 0
const fresh = () => `fresh${++count}@example.com`

describe('an invitation', () => {
  test('makes an account that has nothing until its link sets the password, once; then it has the role', async () => {
    const email = fresh()
    const { user, url, mailed, expiresAt } = await invite(email)
    expect(mailed).toBe(false)
    expect(Date.parse(expiresAt) - instant().getTime()).toBeGreaterThan(2.9 * 86_400_000)
    expect(await placeOf(fixture, user.id)).toMatchObject({ pending: true })
    const form = { token: tokenOf(url), password: NEW, repeat: NEW }
    const done = await setPasswordByForm(request('/x', { form }), none)
    expect(done.headers.get('location')).toBe('/?org=acme')
    expect(done.headers.getSetCookie()[0]).toContain('session-token=')
    expect(await placeOf(fixture, user.id)).toMatchObject({ role: 'viewer', pending: false })
    expect(await passes(email, NEW)).toBe(true)
    expect(await redeem(url, 'a third password')).toBe(null)
    expect((await auditOf(fixture, user.id)).map(({ actor, action }) => [actor, action])).toEqual([
      [`user:${admin.id}`, 'user.invite'],
      [`user:${user.id}`, 'user.join'],
    ])
  })

  test('leaves no secret in the audit trail', async () => {
    const { user, url } = await invite(fresh())
    const told = JSON.stringify(await auditOf(fixture, user.id))
    expect(told).not.toContain(tokenOf(url))
  })

  test('made again changes the role, and both links work until one is used', async () => {
    const email = fresh()
    const first = await invite(email)
    const second = await invite(email, 'partner_admin')
    expect(second.user).toMatchObject({ id: first.user.id, role: 'partner_admin' })
    expect(await redeem(first.url)).toMatchObject({ email })
    expect(await redeem(second.url)).toBe(null)
    expect(await placeOf(fixture, first.user.id)).toMatchObject({ role: 'partner_admin', pending: false })
  })

  test('taken back by deactivating it no longer works, and works again when reactivated', async () => {
    const { user, url } = await invite(fresh())
    await changeUser(admin.ctx, user.id, { active: false })
    expect(await redeem(url)).toBe(null)
    await changeUser(admin.ctx, user.id, { active: true })
    expect(await readPasswordLink(fixture.db, tokenOf(url))).not.toBe(null)
  })

  test('of a member is refused and names him', async () => {
    const { email } = await somebody(fixture, 'viewer')
    await expect(invite(email.toUpperCase())).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/belongs to Acme already, as Report viewer/),
    })
  })

  test.each(['nonsense', 'a b@example.com', ''])('to %j is refused', async (email) => {
    await expect(invite(email)).rejects.toThrow()
  })

  test('makes nothing when a location of it is wrong', async () => {
    const email = fresh()
    const input = { email, role: 'viewer' as const, locationIds: [987_654] }
    await expect(inviteUser(admin.ctx, input)).rejects.toMatchObject({ code: 'invalid_request' })
    expect(await fixture.owner`select from users where email = ${email}`).toHaveLength(0)
  })
})

describe('an account that belongs to another organization', () => {
  test('keeps its password: the invitation of this one only lets it join, signed in as itself', async () => {
    const { db } = fixture
    const theirs = await somebody(fixture, 'partner_admin', 'rival')
    const other = await somebody(fixture, 'viewer')
    const { url } = await invite(theirs.email)
    expect(await readPasswordLink(db, tokenOf(url))).toMatchObject({ setsPassword: false })
    expect(await redeem(url)).toBe(null)
    const form = { token: tokenOf(url), password: NEW, repeat: NEW }
    const refused = await setPasswordByForm(request('/x', { form }), none)
    expect(refused.headers.get('location')).toContain('error=expired')
    expect([await passes(theirs.email, NEW), await passes(theirs.email, PASSWORD)]).toEqual([false, true])

    const press = async (cookie: string) =>
      (await join(request('/x', { form: { token: tokenOf(url) }, headers: { cookie } }), none)).headers.get(
        'location',
      )
    expect(await press('')).toBe(`/password/${tokenOf(url)}`)
    expect(await press(await cookieOf(other.id))).toBe(`/password/${tokenOf(url)}`)
    expect(await placeOf(fixture, theirs.id)).toMatchObject({ pending: true })
    expect(await press(await cookieOf(theirs.id))).toBe('/?org=acme')
    expect(await placeOf(fixture, theirs.id)).toMatchObject({ pending: false, role: 'viewer' })
    expect(await placeOf(fixture, theirs.id, fixture.rival)).toMatchObject({ role: 'partner_admin' })
    expect(await press(await cookieOf(theirs.id))).toBe(`/password/${tokenOf(url)}`)
  })

  test.each(['active', 'invited', 'deactivated'] as const)(
    'cannot be reset or signed out from here while it is %s there, by show or by guess',
    async (state) => {
      const { owner, rival } = fixture
      const { id } = await somebody(fixture, 'viewer')
      await addTo(fixture, 'rival', id, 'viewer')
      await owner`update memberships set pending = ${state === 'invited'},
        deactivated_at = ${state === 'deactivated' ? instant() : null} where user_id = ${id} and org_id = ${rival}`
      const forbidden = { code: 'forbidden', message: expect.stringContaining('also belongs to other') }
      await expect(makeLink(admin.ctx, id, {})).rejects.toMatchObject(forbidden)
      await expect(endSessions(admin.ctx, id)).rejects.toMatchObject(forbidden)
      await sessionFor(fixture, id)
      expect(await getUser(admin.ctx, id)).toMatchObject({ wholeAccount: false, sessions: [] })
      expect(await owner`select from password_links where user_id = ${id}`).toHaveLength(0)
    },
  )

  test('can be reset by who runs the people of both, unless it is a Global admin he may not touch', async () => {
    const both = await somebody(fixture, 'global_admin')
    await addTo(fixture, 'rival', both.id, 'account_admin')
    const { id } = await somebody(fixture, 'viewer')
    await addTo(fixture, 'rival', id, 'viewer')
    expect((await makeLink(both.ctx, id, {})).url).toContain('/password/')
    await addTo(fixture, 'rival', id, 'global_admin')
    await expect(makeLink(both.ctx, id, {})).rejects.toMatchObject({ code: 'forbidden' })
    // A script has its own organization only.
    await addTo(fixture, 'rival', id, 'viewer')
    const script = { ...both.ctx, actor: 'token:1' }
    await expect(makeLink(script, id, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a link kept from before it joined there is void afterwards', async () => {
    const { owner, rival } = fixture
    const { id, email } = await somebody(fixture, 'viewer')
    const { url } = await makeLink(admin.ctx, id, {})
    await owner`insert into memberships (org_id, user_id, role, created_at) values (${rival}, ${id}, 'viewer', now())`
    expect(await redeem(url)).toBe(null)
    expect(await passes(email, PASSWORD)).toBe(true)
  })

  test('an invitation kept from before it joined there sets no password afterwards', async () => {
    const rival = await somebody(fixture, 'global_admin', 'rival')
    const email = fresh()
    const { url } = await invite(email)
    const theirs = await inviteUser(rival.ctx, { email, role: 'viewer' })
    expect(await redeem(theirs.url, PASSWORD)).toMatchObject({ join: { slug: 'rival' } })
    expect(await redeem(url)).toBe(null)
    expect(await passes(email, PASSWORD)).toBe(true)
  })

  test('two invitations at once let a new person in: one sets the password, the other joins', async () => {
    const { db, rival } = fixture
    const they = await somebody(fixture, 'global_admin', 'rival')
    const email = fresh()
    const ours = await invite(email)
    const theirs = await inviteUser(they.ctx, { email, role: 'viewer' })
    const { id } = ours.user
    const both = await Promise.all([redeem(ours.url), redeem(theirs.url)])
    expect(both.filter(Boolean)).toHaveLength(1)
    const left = tokenOf(both[0] ? theirs.url : ours.url)
    expect(await readPasswordLink(db, left)).toMatchObject({ setsPassword: false })
    const form = { token: left }
    await join(request('/x', { form, headers: { cookie: await cookieOf(id) } }), none)
    expect(await placeOf(fixture, id)).toMatchObject({ pending: false })
    expect(await placeOf(fixture, id, rival)).toMatchObject({ pending: false })
  })
})

describe('a reset by link', () => {
  test('sets the password of a member; the old one works until then; sessions end; it is on record', async () => {
    const { db } = fixture
    const { id, email } = await somebody(fixture, 'viewer')
    const sid = await sessionFor(fixture, id)
    const { url, mailed } = await makeLink(admin.ctx, id, {})
    expect(mailed).toBe(false)
    expect(await passes(email, PASSWORD)).toBe(true)
    expect(await redeem(url)).toMatchObject({ email, join: null })
    expect(await readSession(db, sid, null)).toBe(null)
    expect(await passes(email, NEW)).toBe(true)
    expect((await auditOf(fixture, id)).map(({ action }) => action)).toEqual(['user.reset'])
  })

  test('forgives the tries with the old password, and signs in whatever was tried before', async () => {
    const { db } = fixture
    const { id, email } = await somebody(fixture, 'viewer')
    for (let tried = 0; tried < 11; tried++) await passes(email, 'wrong password')
    expect(await passes(email, PASSWORD)).toBe(false)
    const form = { token: await createPasswordLink(db, id), password: NEW, repeat: NEW }
    const done = await setPasswordByForm(request('/x', { form }), none)
    expect(done.headers.getSetCookie()[0]).toContain('session-token=')
    expect(await passes(email, NEW)).toBe(true)
  })

  test('is not for oneself, nor for who is deactivated, nor for accounts of an identity provider', async () => {
    const { owner } = fixture
    await expect(makeLink(admin.ctx, admin.id, {})).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('your own account'),
    })
    const { id } = await somebody(fixture, 'viewer')
    await owner`update users set origin = 'https://id.example' where id = ${id}`
    await expect(makeLink(admin.ctx, id, {})).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('has no password here'),
    })
    await changeUser(admin.ctx, id, { active: false })
    await expect(makeLink(admin.ctx, id, {})).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of a Global admin is a Global admin’s business', async () => {
    const account = await somebody(fixture, 'account_admin')
    await expect(makeLink(account.ctx, admin.id, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endSessions(account.ctx, admin.id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getUser(account.ctx, admin.id)).toMatchObject({ manageable: false, sessions: [] })
  })

  test('by mail waits for a mail server', async () => {
    const { id } = await somebody(fixture, 'viewer')
    await expect(makeLink(admin.ctx, id, { deliver: 'mail' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of an invited person is the invitation’s link anew', async () => {
    const { user } = await invite(fresh())
    const { url } = await makeLink(admin.ctx, user.id, {})
    expect(await redeem(url)).toMatchObject({ join: { slug: 'acme' } })
  })
})

describe('sessions', () => {
  test('are seen without what opens them, and ended one by one or all', async () => {
    const { db } = fixture
    const { id } = await somebody(fixture, 'viewer')
    const other = await somebody(fixture, 'viewer')
    const [one, two, three] = [
      await sessionFor(fixture, id),
      await sessionFor(fixture, id),
      await sessionFor(fixture, id),
    ]
    const theirs = await sessionFor(fixture, other.id)
    const { sessions } = await getUser(admin.ctx, id)
    expect(sessions).toHaveLength(3)
    expect(sessions[0]).toMatchObject({ ip: '192.0.2.7', userAgent: 'test' })
    for (const sid of [one, two, three]) expect(JSON.stringify(sessions)).not.toContain(sid)
    expect(await endSessions(admin.ctx, id, sessions[0]?.id)).toEqual({ ended: 1 })
    expect((await getUser(admin.ctx, id)).sessions).toHaveLength(2)
    await expect(endSessions(admin.ctx, id, sessions[0]?.id)).rejects.toMatchObject({ code: 'not_found' })
    const [foreign] = (await getUser(admin.ctx, other.id)).sessions
    await expect(endSessions(admin.ctx, id, foreign?.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await endSessions(admin.ctx, id)).toEqual({ ended: 2 })
    for (const sid of [one, two, three]) expect(await readSession(db, sid, null)).toBe(null)
    expect(await readSession(db, theirs, null)).not.toBe(null)
    expect((await auditOf(fixture, id)).map(({ detail }) => detail.sessions)).toEqual([1, 2])
  })
})
