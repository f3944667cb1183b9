import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backToSettings, useSettings } from '../../../tests/support/settings'
import { instant } from '../../clock'
import { seal } from '../second-factor/seal'
import { attemptCookie, forgetAttempt, newAttempt, readAttempt } from './attempt'
import type { Issuer } from './issuers'

const SECRET = 'a secret of the tests that is long enough'

const issuer = { provider: 'entra', tenant: 'north' } as Issuer
const begun = () => newAttempt(issuer, '/acme', true)
const kept = (line: string) => line.split(';')[0] ?? ''

beforeEach(() => useSettings({ LAUREL_URL: 'https://laurel.example.com', AUTH_SECRET: SECRET }))
afterEach(() => {
  vi.useRealTimers()
  backToSettings()
})

describe('the start of a sign-in at a provider', () => {
  test('lies in a cookie of this host that no script reads and that holds nothing in plain text', () => {
    const attempt = begun()
    const line = attemptCookie(attempt)
    expect(line).toMatch(
      /^__Host-laurel-attempt=v1\.[\w.-]+; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/,
    )
    const body = Buffer.from(kept(line).split('.').at(-1) ?? '', 'base64url').toString('latin1')
    for (const secret of [attempt.state, attempt.nonce, attempt.verifier]) {
      expect(line).not.toContain(secret)
      expect(body).not.toContain(secret)
    }
    expect(readAttempt(kept(line), 'entra')).toEqual(attempt)
    expect(forgetAttempt()).toMatch(/^__Host-laurel-attempt=; Path=\/; Max-Age=0;/)
  })

  test('fits into a cookie with the longest address to go on to', () => {
    expect(attemptCookie(newAttempt(issuer, `/${'"'.repeat(1_000)}`, true)).length).toBeLessThan(4_096)
  })

  test('is another one each time', () => {
    const [one, other] = [begun(), begun()]
    for (const secret of ['state', 'nonce', 'verifier'] as const) {
      expect(one[secret]).toMatch(/^[\w-]{43}$/)
      expect(one[secret]).not.toBe(other[secret])
    }
  })

  test('is of no use with another provider, changed, sealed for something else, or after a quarter of an hour', () => {
    const line = kept(attemptCookie(begun()))
    const body = line.slice(line.indexOf('=') + 1)
    expect(readAttempt(null, 'entra')).toBe(null)
    expect(readAttempt(line, 'oidc')).toBe(null)
    expect(
      readAttempt(
        line.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        'entra',
      ),
    ).toBe(null)
    const name = '__Host-laurel-attempt'
    expect(readAttempt(`${name}=${seal(SECRET, 'another use', JSON.stringify(begun()))}`, 'entra')).toBe(null)
    expect(readAttempt(`laurel-attempt=${body}`, 'entra')).toBe(null)
    vi.useFakeTimers({ toFake: ['Date'], now: instant().getTime() + 899_000 })
    expect(readAttempt(line, 'entra')).not.toBe(null)
    vi.setSystemTime(instant().getTime() + 2_000)
    expect(readAttempt(line, 'entra')).toBe(null)
  })
})
