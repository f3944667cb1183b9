import { generateKeyPair } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as nextAuth } from '@/app/api/auth/[...nextauth]/route'
import { readSession } from '@/lib/auth/sessions/sessions'
import { instant } from '../../lib/clock'
import { at, echo, request, signedIn } from './auth-fixture'
import { NORTH, type OpenIdFixture, openIdFixture, SOUTH, Traveller } from './openid-fixture'

let fixture: OpenIdFixture
const read = echo('settings:read')
beforeAll(async () => {
  fixture = await openIdFixture()
  await fixture.trust(fixture.acme)
  await fixture.map(fixture.acme, 'Admins', 'global_admin')
  await fixture.map(fixture.acme, 'Readers', 'viewer')
})
afterAll(() => fixture.close())
afterEach(() => {
  fixture.provider.mode = 'up'
  fixture.provider.forge = null
})

const ask = async (cookie: string) => read(request('/api/v1/orgs/acme', { headers: { cookie } }), at('acme'))
const roleSeen = async (cookie: string) => ((await (await ask(cookie)).json()) as { role?: string }).role
const messageOf = async (response: Response) =>
  ((await response.json()) as { error: { message: string } }).error.message

let count = 0
/** Somebody with the app role Admins, whose hour is over. */
async function overdue(roles = ['Admins']) {
  const subject = `person${++count}`
  const account = fixture.account(subject, { roles })
  const traveller = new Traveller()
  expect(await traveller.signIn(subject)).toBe('/')
  await passAnHour(subject)
  fixture.provider.asked.refresh = 0
  return { subject, account, traveller, cookie: traveller.cookie }
}

const passAnHour = (subject: string) =>
  fixture.owner`update sessions set recheck_at = recheck_at - interval '60 minutes' where subject = ${subject}`

const sessionOf = async (subject: string) =>
  (
    await fixture.owner<{ revoked: boolean; due: boolean; refresh_token: string | null }[]>`
    select revoked_at is not null as revoked, recheck_at <= now() as due, refresh_token
    from sessions where subject = ${subject}`
  )[0]

describe('the issuer is asked', () => {
  test('not within the hour, and never about a session opened with a password', async () => {
    const { traveller, subject } = await overdue()
    await fixture.owner`update sessions set recheck_at = now() + interval '1 minute' where subject = ${subject}`
    await fixture.provider.goDown()
    expect((await ask(traveller.cookie)).status).toBe(200)
    const { cookie } = await signedIn(fixture, 'viewer')
    await fixture.owner`update sessions set recheck_at = now() - interval '1 day' where issuer = 'local'`
    expect((await ask(cookie)).status).toBe(200)
    await fixture.provider.comeBack()
    expect(fixture.provider.asked.refresh).toBe(0)
  })

  test('after the hour, once for the next one, and its roles act on that same request', async () => {
    const { subject, account, cookie } = await overdue()
    fixture.account(subject, { ...account, roles: ['Readers'] })
    expect(await roleSeen(cookie)).toBe('viewer')
    expect(await roleSeen(cookie)).toBe('viewer')
    expect(fixture.provider.asked.refresh).toBe(1)
    expect(await sessionOf(subject)).toMatchObject({ due: false, revoked: false })
  })

  test('and a role that was taken away is gone', async () => {
    const { subject, account, cookie } = await overdue()
    fixture.account(subject, { ...account, roles: [] })
    expect((await ask(cookie)).status).toBe(403)
    expect(await fixture.roleOf(fixture.acme, subject)).toMatchObject({ role: 'none' })
  })

  test('hour after hour, with the token it gave last, which lies sealed', async () => {
    const { subject, cookie } = await overdue()
    const sealed = [(await sessionOf(subject))?.refresh_token]
    for (let hour = 0; hour < 3; hour++) {
      expect((await ask(cookie)).status).toBe(200)
      sealed.push((await sessionOf(subject))?.refresh_token)
      await passAnHour(subject)
    }
    expect(fixture.provider.asked.refresh).toBe(3)
    expect(new Set(sealed).size).toBe(4)
    for (const text of sealed) expect(text).toMatch(/^v1\./)
  })

  test('once by ten requests at the same time', async () => {
    const { cookie } = await overdue()
    const responses = await Promise.all(Array.from({ length: 10 }, () => ask(cookie)))
    expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(fixture.provider.asked.refresh).toBe(1)
  })

  test('once by two processes at the same time', async () => {
    const { traveller } = await overdue()
    const sid = (await traveller.sid()) ?? ''
    const processes = []
    for (let index = 0; index < 2; index++) {
      vi.resetModules()
      processes.push(await import('@/lib/auth/openid/recheck'))
    }
    const found = await Promise.all(processes.map((one) => one.recheckSession(fixture.db, sid, null)))
    expect(found).toEqual(['kept', 'kept'])
    expect(fixture.provider.asked.refresh).toBe(1)
  })

  test('again by another process when the one that asked has died', async () => {
    const { subject, cookie } = await overdue()
    const past = instant().getTime() - 1
    await fixture.owner`update sessions set refresh_token = ${`asking until ${past}: `} || refresh_token where subject = ${subject}`
    expect((await ask(cookie)).status).toBe(200)
  })
})

describe('the session ends', () => {
  async function expectEnded(subject: string, cookie: string) {
    const response = await ask(cookie)
    expect(response.status).toBe(401)
    expect(await messageOf(response)).toContain('no longer confirmed by its provider')
    expect(await sessionOf(subject)).toMatchObject({ revoked: true, refresh_token: null })
    // What the person made here waits for the next sign-in.
    const [identity] = await fixture.owner`select checked_at from identities where subject = ${subject}`
    expect(identity).toEqual({ checked_at: null })
    // Whoever asks later is told the same.
    expect(await messageOf(await ask(cookie))).toContain('no longer confirmed by its provider')
    const [row] = await fixture.owner`select outcome, method from sign_ins order by at desc limit 1`
    expect(row).toEqual({ outcome: 'withdrawn', method: fixture.issuer(NORTH) })
  }

  test('when the account is gone', async () => {
    const { subject, cookie } = await overdue()
    fixture.provider.accounts.get(NORTH)?.delete(subject)
    await expectEnded(subject, cookie)
  })

  test.each([
    ['another person', { sub: 'somebody else' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another tenant', { tid: SOUTH }],
    ['somebody else’s audience', { aud: 'somebody else' }],
  ])('when the answer names %s', async (_, change) => {
    const { subject, cookie } = await overdue()
    fixture.provider.forge = (claims) => ({ claims: { ...claims, ...change } })
    await expectEnded(subject, cookie)
  })

  test('when somebody else signed the answer', async () => {
    const { subject, cookie } = await overdue()
    const { privateKey: key } = await generateKeyPair('RS256')
    fixture.provider.forge = () => ({ key })
    await expectEnded(subject, cookie)
  })

  test('when the answer names nobody', async () => {
    const { subject, cookie } = await overdue()
    fixture.provider.forge = () => ({ none: true })
    await expectEnded(subject, cookie)
  })

  test('when there is nothing to ask with: whoever has no refresh token signs in each hour', async () => {
    const { subject, cookie } = await overdue()
    await fixture.owner`update sessions set refresh_token = null where subject = ${subject}`
    const response = await ask(cookie)
    expect(response.status).toBe(401)
    expect(await messageOf(response)).toContain('Sign in first')
    expect(await sessionOf(subject)).toMatchObject({ revoked: true })
    expect(fixture.provider.asked.refresh).toBe(0)
  })

  test('when a token was moved there from another session', async () => {
    const [mine, theirs] = [await overdue([]), await overdue(['Admins'])]
    await fixture.owner`update sessions set refresh_token =
      (select refresh_token from sessions where subject = ${theirs.subject}) where subject = ${mine.subject}`
    expect((await ask(mine.cookie)).status).toBe(401)
    expect(fixture.provider.asked.refresh).toBe(0)
  })

  test('when no organization lets the issuer in any more; and each one that does not is closed at once', async () => {
    const { subject, cookie, traveller } = await overdue()
    await fixture.owner`update sessions set recheck_at = now() + interval '1 hour' where subject = ${subject}`
    await fixture.owner`update memberships set source = 'manual' where user_id in (select user_id from identities where subject = ${subject})`
    const trust = fixture.owner`delete from trusted_issuers where org_id = ${fixture.acme} returning *`
    await trust
    const session = await readSession(fixture.db, (await traveller.sid()) ?? '', null)
    expect(session?.orgs).toEqual([])
    expect((await ask(cookie)).status).toBe(404)
    await passAnHour(subject)
    await expectEnded(subject, cookie)
    await fixture.trust(fixture.acme)
    await fixture.map(fixture.acme, 'Admins', 'global_admin')
    await fixture.map(fixture.acme, 'Readers', 'viewer')
  })
})

test('a failure of ours ends nothing: the next request asks again, with the token the issuer gave last', async () => {
  const { owner } = fixture
  const { subject, cookie } = await overdue()
  await owner.unsafe(`
    create function fails() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger fails before update on identities for each row execute function fails()`)
  const response = await ask(cookie).finally(() =>
    owner.unsafe('drop trigger fails on identities; drop function fails'),
  )
  expect(response.status).toBe(401)
  expect(await messageOf(response)).toContain('could not be confirmed')
  expect(await sessionOf(subject)).toMatchObject({ revoked: false, due: true })
  expect((await ask(cookie)).status).toBe(200)
  expect(fixture.provider.asked.refresh).toBe(2)
})

describe('while the issuer cannot be asked', () => {
  test.each(['broken', 'down'] as const)(
    'nothing is shown, and the session goes on afterwards: %s',
    async (how) => {
      const { subject, cookie } = await overdue()
      if (how === 'down') await fixture.provider.goDown()
      else fixture.provider.mode = 'broken'
      const response = await ask(cookie)
      expect(response.status).toBe(401)
      expect(await messageOf(response)).toContain('did not answer, so your access could not be confirmed')
      expect(await sessionOf(subject)).toMatchObject({ revoked: false, due: true })
      if (how === 'down') await fixture.provider.comeBack()
      fixture.provider.mode = 'up'
      expect((await ask(cookie)).status).toBe(200)
    },
  )

  test('next-auth’s own address says nothing, and leaves the cookie', async () => {
    const { account, cookie } = await overdue()
    const session = async () => {
      const response = await nextAuth(request('/api/auth/session', { headers: { cookie } }), {
        params: Promise.resolve({ nextauth: ['session'] }),
      })
      return { body: await response.json(), cookies: response.headers.getSetCookie().join() }
    }
    fixture.provider.mode = 'broken'
    const silent = await session()
    expect(silent.body).not.toHaveProperty('user')
    expect(silent.cookies).not.toMatch(/session-token=;/)
    fixture.provider.mode = 'up'
    expect((await session()).body).toMatchObject({ user: { email: account.email } })
  })
})
