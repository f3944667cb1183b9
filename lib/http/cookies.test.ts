import { afterEach, describe, expect, test } from 'vitest'
import { backToSettings, useSettings } from '../../tests/support/settings'
import { cookieName, cookieOptions, readCookie, setCookie } from './cookies'

afterEach(backToSettings)

describe('a cookie', () => {
  test('over https is bound to this host and sent over https only', () => {
    useSettings({ LAUREL_URL: 'https://laurel.example.com' })
    expect(cookieName('session')).toBe('__Host-session')
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    expect(setCookie('__Host-session', 'x', 60)).toBe(
      '__Host-session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    )
  })

  test('over plain http works too', () => {
    useSettings({ LAUREL_URL: 'http://127.0.0.1:3000' })
    expect(cookieName('session')).toBe('session')
    expect(setCookie('session', 'x', 0)).toBe('session=x; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
  })

  test('is found by its whole name', () => {
    const header = 'my-session=1; session=a=b ; session2=3; broken'
    expect(readCookie(header, 'session')).toBe('a=b')
    expect(readCookie(header, 'broken')).toBe(null)
    expect(readCookie(null, 'session')).toBe(null)
  })
})
