import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as changePassword } from '@/app/api/v1/account/password/route'
import { GET, PATCH } from '@/app/api/v1/account/route'
import { DELETE as endSession } from '@/app/api/v1/account/sessions/[id]/route'
import { DELETE as endOthers } from '@/app/api/v1/account/sessions/route'
import { createPasswordLink, readPasswordLink } from '@/lib/auth/passwords/password-links'
import { hashSecret } from '@/lib/auth/secrets'
import { readSession } from '@/lib/auth/sessions/sessions'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { ADDRESS_LIMIT } from '@/lib/auth/sessions/throttle'
import { createToken } from '@/lib/auth/tokens/tokens'
import { withinOneSlot } from '../support/one-slot'
import {
  authFixture,
  errorOf,
  type Fixture,
  none,
  PASSWORD,
  request,
  sessionFor,
  signedIn,
} from './auth-fixture'

const NEW = 'quite another good password'

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
})
afterAll(() => fixture.close())

type Who = { id: number; cookie: string }

const send = ({ cookie }: Who, method: string, path: string, body?: unknown) =>
  request(`/api/v1/account${path}`, {
    method,
    headers: { cookie },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const patch = (who: Who, body: unknown) => PATCH(send(who, 'PATCH', '', body), none)
const change = (who: Who, current: string, password = NEW) =>
  changePassword(send(who, 'POST', '/password', { current, password }), none)
const read = async (who: Who) => (await GET(send(who, 'GET', ''), none)).json()
const end = (who: Who, id: string) =>
  endSession(send(who, 'DELETE', `/sessions/${id}`), { params: Promise.resolve({ id }) })
const passes = async (email: string, password: string) =>
  (await signIn(fixture.db, { email, password }, { ip: null, userAgent: null })).ok
const eventsOf = async ({ id }: Who) => [
  ...(await fixture.owner`select outcome, method, detail from sign_ins
    where user_id = ${id} order by at`),
]

describe('name and time zone', () => {
  test('are one’s own to change, and every real change is on record with before and after', async () => {
    const who = await signedIn(fixture, 'viewer')
    const { name } = await read(who)
    expect(await (await patch(who, { name: ' New Name ', timeZone: 'Asia/Tokyo' })).json()).toMatchObject({
      name: 'New Name',
      timeZone: 'Asia/Tokyo',
      local: true,
    })
    expect((await readSession(fixture.db, who.sid, null))?.user).toMatchObject({
      name: 'New Name',
      timeZone: 'Asia/Tokyo',
    })
    await patch(who, { name: 'New Name' })
    await patch(who, { timeZone: '' })
    expect(await read(who)).toMatchObject({ name: 'New Name', timeZone: null })
    expect(await eventsOf(who)).toMatchObject([
      { outcome: 'name_changed', detail: { before: name, after: 'New Name' } },
      { outcome: 'time_zone_changed', detail: { before: null, after: 'Asia/Tokyo' } },
      { outcome: 'time_zone_changed', detail: { before: 'Asia/Tokyo', after: null } },
    ])
  })

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
  ])('%o is refused beside its field', async (body, path) => {
    const who = await signedIn(fixture, null)
    const response = await patch(who, body)
    expect(response.status).toBe(400)
    expect((await response.json()).error.issues).toMatchObject([{ path }])
  })
})

describe('the password', () => {
  test('is changed with the current one; all other sessions and links end, this session stays', async () => {
    const { db } = fixture
    const who = await signedIn(fixture, 'viewer')
    const other = await sessionFor(fixture, who.id)
    const link = await createPasswordLink(db, who.id)
    expect((await change(who, PASSWORD)).status).toBe(204)
    expect(await readSession(db, who.sid, null)).not.toBe(null)
    expect(await readSession(db, other, null)).toBe(null)
    expect(await readPasswordLink(db, link)).toBe(null)
    expect([await passes(who.email, PASSWORD), await passes(who.email, NEW)]).toEqual([false, true])
    const [event] = await eventsOf(who)
    expect(event).toMatchObject({ outcome: 'password_set', method: 'session' })
    expect(JSON.stringify(await eventsOf(who))).not.toContain(NEW)
  })

  test('stays when the current one is wrong, or the new one too short, common or made of the own name', async () => {
    const who = await signedIn(fixture, 'viewer')
    const other = await sessionFor(fixture, who.id)
    const wrong = await change(who, 'not the password at all')
    expect(wrong.status).toBe(400)
    expect((await wrong.json()).error.issues).toMatchObject([{ path: 'current' }])
    for (const refused of ['short', 'password1234', `${who.email}1`, 'Acme12345678']) {
      const answer = await change(who, PASSWORD, refused)
      expect((await answer.json()).error.issues).toMatchObject([{ path: 'password' }])
    }
    expect(await readSession(fixture.db, other, null)).not.toBe(null)
    expect(await passes(who.email, PASSWORD)).toBe(true)
    expect((await eventsOf(who)).map(({ outcome }) => outcome)).toEqual(['wrong_password', 'signed_in'])
  })

  test('cannot be guessed here: wrong ones count as wrong sign-ins do, for this session, and lock nobody out elsewhere', async () => {
    const who = await signedIn(fixture, 'viewer')
    for (let tried = 0; tried < ADDRESS_LIMIT; tried++)
      expect((await change(who, `wrong guess number ${tried}`)).status).toBe(400)
    expect(await errorOf(await change(who, PASSWORD))).toMatchObject({
      status: 429,
      message: expect.stringMatching(/^Too many attempts\. Wait .*nothing was changed\.$/),
    })
    expect((await eventsOf(who)).map(({ outcome }) => outcome)).toContain('throttled')
    expect(await passes(who.email, PASSWORD)).toBe(true)
  })
})

describe('an account of an identity provider', () => {
  test('has no password here and cannot change its name, but its time zone', async () => {
    const who = await signedIn(fixture, 'viewer')
    await fixture.owner`update users set origin = 'https://issuer.example' where id = ${who.id}`
    expect(await read(who)).toMatchObject({ local: false })
    expect(await errorOf(await change(who, PASSWORD))).toMatchObject({ status: 403 })
    expect(await errorOf(await patch(who, { name: 'Another' }))).toMatchObject({
      status: 403,
      message: 'The name of this account is kept where you sign in, not in Laurel. Change it there.',
    })
    expect((await patch(who, { timeZone: 'Europe/Berlin' })).status).toBe(200)
  })
})

describe('sessions', () => {
  test('are listed with this one marked and first; the id opens nothing', async () => {
    const who = await signedIn(fixture, 'viewer')
    const other = await sessionFor(fixture, who.id)
    const { sessions } = await read(who)
    expect(sessions).toMatchObject([
      { current: true, ip: '192.0.2.7', userAgent: 'test', createdAt: expect.stringMatching(/Z$/) },
      { current: false, lastSeenOn: null },
    ])
    for (const { id } of sessions) {
      expect(await readSession(fixture.db, id, null)).toBe(null)
      expect([who.sid, other].some((sid) => sid.includes(id))).toBe(false)
    }
  })

  test('of one’s own end one by one or all others at once, and that is on record', async () => {
    const { db } = fixture
    const who = await signedIn(fixture, 'viewer')
    const others = [await sessionFor(fixture, who.id), await sessionFor(fixture, who.id)]
    const { sessions } = await read(who)
    expect((await end(who, sessions[1].id)).status).toBe(204)
    expect((await end(who, sessions[1].id)).status).toBe(404)
    const left = await Promise.all(others.map((sid) => readSession(db, sid, null)))
    expect(left.filter(Boolean)).toHaveLength(1)
    const ended = await endOthers(send(who, 'DELETE', '/sessions'), none)
    expect(await ended.json()).toEqual({ ended: 1 })
    for (const sid of others) expect(await readSession(db, sid, null)).toBe(null)
    expect(await readSession(db, who.sid, null)).not.toBe(null)
    expect(await eventsOf(who)).toMatchObject([
      { outcome: 'sessions_ended', detail: { sessions: 1 } },
      { outcome: 'sessions_ended', detail: { sessions: 1 } },
    ])
  })

  test('of somebody else do not exist', async () => {
    const [who, stranger] = [await signedIn(fixture, 'viewer'), await signedIn(fixture, 'global_admin')]
    const { sessions } = await read(who)
    expect((await end(stranger, sessions[0].id)).status).toBe(404)
    expect(await readSession(fixture.db, who.sid, null)).not.toBe(null)
  })

  test('are noted as used every few minutes, and nobody waits for it', async () => {
    const { db, owner } = fixture
    const { id, sid } = await signedIn(fixture, 'viewer')
    const seen = async () =>
      (
        await owner`select last_seen_at > now() - interval '1 minute' as now, xmin::text from sessions where user_id = ${id}`
      )[0]
    await readSession(db, sid, null)
    await expect.poll(async () => (await seen())?.now).toBe(true)
    const before = await seen()
    const statements = vi.spyOn(db.control, 'execute')
    for (let asked = 0; asked < 5; asked++) await readSession(db, sid, null)
    expect(statements, 'one statement for each request').toHaveBeenCalledTimes(5)
    statements.mockRestore()
    expect(await seen()).toEqual(before)
    await owner`update sessions set last_seen_at = last_seen_at - interval '6 minutes' where user_id = ${id}`
    await readSession(db, sid, null)
    await expect.poll(async () => (await seen())?.now).toBe(true)
  })

  test('end after eight hours without use, however they are asked for, and use keeps them', async () => {
    const { db, owner } = fixture
    const who = await signedIn(fixture, 'viewer')
    const idle = await sessionFor(fixture, who.id)
    const unused = await sessionFor(fixture, who.id)
    const since = (sid: string, minutes: number) =>
      owner`update sessions set last_seen_at = now() - make_interval(mins => ${minutes}) where id_hash = ${hashSecret(sid)}`
    await since(who.sid, 479)
    await since(idle, 481)
    await owner`update sessions set created_at = now() - interval '9 hours' where id_hash = ${hashSecret(unused)}`
    expect(await readSession(db, idle, null)).toBe(null)
    expect(await readSession(db, unused, null)).toBe(null)
    expect(await readSession(db, who.sid, null)).not.toBe(null)
    expect((await read(who)).sessions).toHaveLength(1)
    await since(idle, 1)
    expect((await read(who)).sessions).toHaveLength(2)
    // The absolute end stays, whatever the use.
    await owner`update sessions set expires_at = now() where id_hash = ${hashSecret(idle)}`
    expect(await readSession(db, idle, null)).toBe(null)
  })
})

test('without a session there is no account, and a token has none', async () => {
  const { db, acme: orgId } = fixture
  const token = await createToken(db, { orgId, role: 'global_admin', name: 'no person', days: 1 })
  const bearer = request('/api/v1/account', { headers: { authorization: `Bearer ${token}` } })
  for (const asked of [request('/api/v1/account'), bearer]) expect((await GET(asked, none)).status).toBe(401)
})
