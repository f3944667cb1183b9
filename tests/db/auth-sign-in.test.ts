import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { ADDRESS_LIMIT, NETWORK_LIMIT } from '@/lib/auth/sessions/throttle'
import { reopen } from '@/lib/http/sign-in-door.mjs'
import { withinOneSlot } from '../support/one-slot'
import { authFixture, type Fixture, PASSWORD, person } from './auth-fixture'

const hashing = vi.hoisted(() => ({ verified: 0, atOnce: 0, most: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof real.verify = async (...given) => {
    hashing.verified++
    hashing.most = Math.max(hashing.most, ++hashing.atOnce)
    return real.verify(...given).finally(() => hashing.atOnce--)
  }
  return { ...real, verify }
})

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  hashing.verified = 0
  reopen()
  await fixture.owner`delete from throttle`
})

const from = (ip: string | null) => ({ ip, userAgent: null })
const attempt = (email: string, password = 'wrong password', ip: string | null = '192.0.2.7') =>
  signIn(fixture.db, { email, password }, from(ip))
const outcomes = async () =>
  (await fixture.owner<{ outcome: string }[]>`select outcome from sign_ins order by at desc limit 30`).map(
    (row) => row.outcome,
  )

describe('sign-in', () => {
  test('with the right password gives a session and records it', async () => {
    const { email, id } = await person(fixture, 'viewer')
    expect(await attempt(` ${email.toUpperCase()} `, PASSWORD)).toMatchObject({
      ok: true,
      user: { id, email },
    })
    expect((await outcomes())[0]).toBe('signed_in')
  })

  test('refuses all alike, hashes once for each, and records which it was', async () => {
    const known = await person(fixture, 'viewer')
    const gone = await person(fixture, 'viewer')
    await fixture.owner`update users set deactivated_at = now() where id = ${gone.id}`
    const fresh = await person(fixture, 'viewer')
    await fixture.owner`update identities set password_hash = null where user_id = ${fresh.id}`
    const tries = [
      [known.email, 'wrong password', 'wrong_password'],
      ['nobody@example.com', PASSWORD, 'unknown_user'],
      [gone.email, PASSWORD, 'deactivated'],
      [fresh.email, PASSWORD, 'wrong_password'],
      ['', '', 'unknown_user'],
      ['a\0b@example.com', 'x'.repeat(5000), 'unknown_user'],
    ] as const
    await attempt('warm@example.com')
    for (const [email, password, outcome] of tries) {
      hashing.verified = 0
      expect(await attempt(email, password)).toEqual({ ok: false, reason: 'wrong' })
      expect(hashing.verified).toBe(1)
      expect((await outcomes())[0]).toBe(outcome)
    }
  })

  test('hashes at most two at a time', async () => {
    hashing.most = 0
    await Promise.all(Array.from({ length: 8 }, (_, index) => attempt(`p${index}@example.com`)))
    expect(hashing.most).toBe(2)
  })

  test('another composition of the same letters is the same password', async () => {
    const { email, id } = await person(fixture, null)
    const { setPassword } = await import('@/lib/auth/people/users')
    await setPassword(fixture.db, id, 'passwört mit ümlaut'.normalize('NFC'))
    expect(await attempt(email, 'passwört mit ümlaut'.normalize('NFD'))).toMatchObject({ ok: true })
  })
})

describe('throttle', () => {
  test(`${ADDRESS_LIMIT} wrong tries for an address, then none is hashed, from any network, right or wrong`, async () => {
    const { email } = await person(fixture, 'viewer')
    for (let index = 0; index < ADDRESS_LIMIT; index++)
      expect(await attempt(email, 'wrong password', `198.51.${index}.1`)).toEqual({
        ok: false,
        reason: 'wrong',
      })
    hashing.verified = 0
    const result = await attempt(email.toUpperCase(), PASSWORD, '203.0.113.9')
    expect(result).toMatchObject({ ok: false, reason: 'throttled' })
    expect(!result.ok && result.reason === 'throttled' && result.retryMinutes).toBeGreaterThanOrEqual(1)
    expect(!result.ok && result.reason === 'throttled' && result.retryMinutes).toBeLessThanOrEqual(15)
    expect(hashing.verified).toBe(0)
    expect((await outcomes())[0]).toBe('throttled')
  })

  test('many at once do not slip through together', async () => {
    const { email } = await person(fixture, 'viewer')
    const results = await Promise.all(Array.from({ length: 30 }, () => attempt(email)))
    expect(results.filter((result) => !result.ok && result.reason === 'wrong')).toHaveLength(ADDRESS_LIMIT)
  })

  test('an address nobody has is throttled alike', async () => {
    for (let index = 0; index < ADDRESS_LIMIT; index++) await attempt('ghost@example.com')
    expect(await attempt('ghost@example.com')).toMatchObject({ reason: 'throttled' })
  })

  test('a success starts anew', async () => {
    const { email } = await person(fixture, 'viewer')
    for (let round = 0; round < 3; round++) {
      for (let index = 1; index < ADDRESS_LIMIT; index++) await attempt(email)
      expect(await attempt(email, PASSWORD)).toMatchObject({ ok: true })
    }
  })

  test('a network has its own limit, which successes do not use up', async () => {
    const { email } = await person(fixture, 'viewer')
    await attempt(email, PASSWORD)
    await attempt('first@example.com')
    await fixture.owner`update throttle set count = ${NETWORK_LIMIT - 1} where key like 'network:%'`
    expect(await attempt(email, PASSWORD, '192.0.2.200')).toMatchObject({ ok: true })
    expect(await attempt('second@example.com')).toMatchObject({ reason: 'wrong' })
    expect(await attempt('third@example.com')).toMatchObject({ reason: 'throttled' })
    expect(await attempt('third@example.com', 'wrong password', '203.0.113.1')).toMatchObject({
      reason: 'wrong',
    })
  })

  test('who is refused once is refused without a look at the database, and recorded once', async () => {
    for (let index = 0; index < 20; index++) await attempt('loop@example.com')
    expect((await outcomes()).slice(0, 11)).toEqual([
      'throttled',
      ...Array(ADDRESS_LIMIT).fill('unknown_user'),
    ])
    const [row] = await fixture.owner<
      { most: number }[]
    >`select max(count) as most from throttle where key like 'address:%'`
    expect(row?.most).toBe(ADDRESS_LIMIT + 1)
  })

  test('ends with its quarter of an hour', async () => {
    for (let index = 0; index < ADDRESS_LIMIT; index++) await attempt('later@example.com')
    await fixture.owner`update throttle set slot = slot - 1`
    expect(await attempt('later@example.com')).toMatchObject({ reason: 'wrong' })
    expect(
      await fixture.owner`select 1 from throttle where slot < floor(extract(epoch from now()) / 900)`,
    ).toHaveLength(0)
  })
})
