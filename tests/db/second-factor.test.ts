import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as setPassword } from '@/app/api/password/route'
import { POST as codeForm } from '@/app/api/sign-in/code/route'
import { POST as passwordForm } from '@/app/api/sign-in/route'
import { POST as prove } from '@/app/api/v1/account/proof/route'
import { POST as renew } from '@/app/api/v1/account/recovery-codes/route'
import { POST as begin, PUT as confirm, DELETE as switchOff } from '@/app/api/v1/account/second-factor/route'
import { PUT as require } from '@/app/api/v1/orgs/[org]/settings/second-factor/route'
import { createPasswordLink } from '@/lib/auth/passwords/password-links'
import { readSession } from '@/lib/auth/sessions/sessions'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { instant } from '@/lib/clock'
import { reopen } from '@/lib/http/sign-in-door.mjs'
import { withinOneSlot } from '../support/one-slot'
import {
  at,
  authFixture,
  echo,
  errorOf,
  type Fixture,
  none,
  PASSWORD,
  request,
  sessionFor,
  signedIn,
} from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  reopen()
  await fixture.owner`delete from throttle`
})

type Who = Awaited<ReturnType<typeof signedIn>>
const call = (handler: typeof begin, who: Who, method: string, body?: object) =>
  handler(
    request('/x', { method, headers: { cookie: who.cookie }, ...(body && { body: JSON.stringify(body) }) }),
    none,
  )

/** The code of an app that knows the secret: by default the next one, so that a half minute that ends meanwhile changes nothing. */
const codeOf = (secret: string, steps = 1) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: instant().getTime() + steps * 30_000,
  })

/** Whoever has a second factor, with the app's secret and the recovery codes; a code of this half minute is used. */
async function withFactor() {
  const who = await signedIn(fixture, 'global_admin')
  const { secret } = (await (await call(begin, who, 'POST')).json()) as { secret: string }
  const answer = await call(confirm, who, 'PUT', { code: codeOf(secret, 0) })
  const { recoveryCodes } = (await answer.json()) as { recoveryCodes: string[] }
  return { who, secret, recoveryCodes }
}

const places = (response: Response) => response.headers.get('location')
const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')

async function firstStep({ email }: Who): Promise<string> {
  const answer = await passwordForm(
    request('/x', { form: { email, password: PASSWORD, next: '/acme' } }),
    none,
  )
  expect(places(answer)).toBe('/sign-in/code?next=%2Facme')
  const [step = '', ...others] = cookiesOf(answer)
  expect([step.split('=')[0], others]).toEqual(['laurel-second-step', []])
  return step
}

const secondStep = (cookie: string, code: string) =>
  codeForm(request('/x', { headers: { cookie }, form: { code, next: '/acme' } }), none)

const outcomes = async ({ id }: Who) =>
  (await fixture.owner`select outcome from sign_ins where user_id = ${id} order by at`).map(
    (row) => row.outcome,
  )

describe('setting it up', () => {
  test('asks for nothing until a code was shown, then ends other sessions and gives ten codes that nobody can read', async () => {
    const who = await signedIn(fixture, 'viewer')
    const other = await sessionFor(fixture, who.id)
    const { secret, svg } = (await (await call(begin, who, 'POST')).json()) as { secret: string; svg: string }
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/)
    expect(
      await signIn(fixture.db, { email: who.email, password: PASSWORD }, { ip: null, userAgent: null }),
    ).toMatchObject({ ok: true })
    expect(await errorOf(await call(confirm, who, 'PUT', { code: '000000' }))).toMatchObject({ status: 400 })
    const done = await call(confirm, who, 'PUT', { code: codeOf(secret, 0) })
    const { recoveryCodes } = (await done.json()) as { recoveryCodes: string[] }
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(recoveryCodes[0]).toMatch(/^([0-9a-f]{5}-){3}[0-9a-f]{5}$/)
    expect(await readSession(fixture.db, other, null)).toBe(null)
    expect(await readSession(fixture.db, who.sid, null)).not.toBe(null)
    const kept = await fixture.owner`
      select f.secret || ' ' || string_agg(c.hash, ' ') as kept from second_factors f
      join recovery_codes c using (user_id) where user_id = ${who.id} group by f.secret`
    for (const plain of [secret, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(JSON.stringify(kept)).not.toContain(plain)
    expect((await call(begin, who, 'POST')).status).toBe(409)
  })

  test.each([
    ['set up', begin, 'POST'],
    ['confirmed', confirm, 'PUT'],
    ['switched off', switchOff, 'DELETE'],
    ['given new codes', renew, 'POST'],
  ] as const)('is %s only by who showed just now who he is', async (_what, handler, method) => {
    const { who } = await withFactor()
    await fixture.owner`update sessions set proved_at = now() - interval '16 minutes' where user_id = ${who.id}`
    const answer = await call(handler, who, method, method === 'PUT' ? { code: '000000' } : undefined)
    expect((await errorOf(answer)).code).toBe('proof_required')
  })

  test('is not for the demo’s shared accounts, nor for who has no password here', async () => {
    const [shared, elsewhere] = [await signedIn(fixture, null), await signedIn(fixture, null)]
    await fixture.owner`update users set origin = 'https://issuer.example' where id = ${elsewhere.id}`
    expect((await call(begin, elsewhere, 'POST')).status).toBe(403)
    await fixture.owner`update users set demo = true where id = ${shared.id}`
    expect((await call(begin, shared, 'POST')).ok).toBe(false)
  })
})

describe('signing in', () => {
  test('takes the password and a code; the first step alone opens nothing', async () => {
    const { who, secret } = await withFactor()
    const step = await firstStep(who)
    const read = echo('settings:read')(request('/x', { headers: { cookie: step } }), at('acme'))
    expect((await read).status).toBe(401)
    const done = await secondStep(step, ` ${codeOf(secret).replace(/(...)/, '$1 ')} `)
    expect(places(done)).toBe('/acme')
    expect(cookiesOf(done).map((line) => line.split('=')[0]?.replace(/-[\w-]{16}$/, ''))).toEqual([
      'next-auth.session-token',
      'laurel-second-step',
      'laurel-known',
    ])
    expect((await outcomes(who)).at(-1)).toBe('signed_in')
  })

  test('takes no code twice, not even in the same half minute, and none that is older', async () => {
    const { who, secret } = await withFactor()
    const code = codeOf(secret)
    expect(places(await secondStep(await firstStep(who), code))).toBe('/acme')
    for (const again of [code, codeOf(secret, 0), codeOf(secret, -20), '000000', ''])
      expect(places(await secondStep(await firstStep(who), again))).toBe(
        '/sign-in/code?error=wrong_code&next=%2Facme',
      )
    expect(await outcomes(who)).toContain('wrong_code')
  })

  test('takes one code once from two that come at the same moment', async () => {
    const { who, secret } = await withFactor()
    const step = await firstStep(who)
    const code = codeOf(secret)
    const both = await Promise.all([secondStep(step, code), secondStep(step, code)])
    expect(both.map(places).toSorted()).toEqual(['/acme', '/sign-in/code?error=wrong_code&next=%2Facme'])
  })

  test('takes each recovery code once, until new ones are made', async () => {
    const { who, recoveryCodes } = await withFactor()
    const [first = '', second = ''] = recoveryCodes
    expect(places(await secondStep(await firstStep(who), first.toUpperCase()))).toBe('/acme')
    expect(places(await secondStep(await firstStep(who), first))).toContain('wrong_code')
    expect(await outcomes(who)).toContain('recovery_code_used')
    expect((await call(renew, who, 'POST')).status).toBe(201)
    expect(places(await secondStep(await firstStep(who), second))).toContain('wrong_code')
  })

  test('counts codes with passwords: eleven tries close the address, the right code included', async () => {
    const { who, secret } = await withFactor()
    const step = await firstStep(who)
    for (let tried = 0; tried < 9; tried++) await secondStep(step, '000000')
    expect(places(await secondStep(step, codeOf(secret)))).toMatch(/^\/sign-in\?error=throttled&minutes=\d+/)
  })

  test('begins anew when the password was changed, ten minutes passed, or the step is somebody else’s', async () => {
    const { who, secret } = await withFactor()
    const step = await firstStep(who)
    const stranger = await firstStep((await withFactor()).who)
    expect(places(await secondStep(stranger, codeOf(secret)))).toContain('wrong_code')
    await fixture.owner`update identities set password_hash = 'another' where user_id = ${who.id}`
    for (const cookie of [step, `${step}x`, 'laurel-second-step=', ''])
      expect(places(await secondStep(cookie, codeOf(secret)))).toBe('/sign-in?error=expired&next=%2Facme')
  })

  test('a password link sets the password and does not step around the code', async () => {
    const { who } = await withFactor()
    const token = await createPasswordLink(fixture.db, who.id)
    const form = { token, password: 'four other quiet words', repeat: 'four other quiet words' }
    const answer = await setPassword(request('/x', { form }), none)
    expect(places(answer)).toBe('/sign-in?error=password_changed')
    expect(cookiesOf(answer)).toEqual([])
  })

  test('a wrong password is answered as before, and no code is asked for', async () => {
    const { who } = await withFactor()
    const answer = await passwordForm(request('/x', { form: { email: who.email, password: 'wrong' } }), none)
    expect(places(answer)).toBe('/sign-in?error=wrong')
    // What was typed is kept for the form; nobody is a step further.
    expect(cookiesOf(answer).map((line) => line.split('=')[0])).toEqual(['laurel-typed-address'])
  })
})

test('showing again who it is takes the code too', async () => {
  const { who, secret } = await withFactor()
  const send = (code?: string) => call(prove, who, 'POST', { current: PASSWORD, code })
  expect((await errorOf(await send())).status).toBe(400)
  expect((await send(codeOf(secret))).status).toBe(204)
})

test('an organization that wants it shows a member without it nothing, and one with it everything', async () => {
  const { who } = await withFactor()
  const without = await signedIn(fixture, 'viewer')
  const put = (required: boolean) =>
    require(request('/x', {
      method: 'PUT',
      headers: { cookie: who.cookie },
      body: JSON.stringify({ required }),
    }), at('acme'))
  const reads = async ({ cookie }: Who) => {
    const answer = await echo('settings:read')(request('/x', { headers: { cookie } }), at('acme'))
    return answer.ok ? 200 : (await errorOf(answer)).code
  }
  expect((await put(true)).status).toBe(200)
  expect([await reads(who), await reads(without)]).toEqual([200, 'second_factor_required'])
  expect((await put(false)).status).toBe(200)
  expect(await reads(without)).toBe(200)
  const [row] =
    await fixture.owner`select action from audit where org_id = ${fixture.acme} order by at desc limit 1`
  expect(row?.action).toBe('second-factor.require')
})
