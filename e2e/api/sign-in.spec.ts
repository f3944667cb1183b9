import { expect } from '@playwright/test'
import { NETWORK_LIMIT } from '../../lib/auth/sessions/throttle'
import { AT_ONCE } from '../../lib/http/sign-in-door.mjs'
import { withinOneSlot } from '../../tests/support/one-slot'
import { TEST_DEMO_PASSWORD } from '../../tests/support/secret'
import { type ApiDemo, test } from '../support/api-demo'

const KNOWN = 'viewer@contoso-learning.example'
const UNKNOWN = 'nobody@contoso-learning.example'

/** A sign-in from a network of its own, as the form sends it. */
const signIn = (api: ApiDemo, email: string, password: string, network: string) =>
  fetch(`${api.url}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': network },
    body: new URLSearchParams({ email, password }),
  })

/** All of an answer but what differs between any two, and what was typed. */
async function whole(response: Response, typed: string) {
  const headers = [...response.headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => [name, value.replace(encodeURIComponent(typed), 'typed')])
  const text = await response.text()
  return { status: response.status, headers, text: text.replaceAll(/nonce-?="?[\w+/=-]+/g, '') }
}

test.beforeEach(withinOneSlot)

test('a wrong password is refused alike, byte for byte, whether the account exists or not', async ({
  api,
}) => {
  const known = await whole(await signIn(api, KNOWN, 'a wrong password', '192.0.2.1'), KNOWN)
  expect(known.status).toBe(303)
  expect(known.headers).toContainEqual(['location', '/sign-in?error=wrong'])
  expect(known.headers.filter(([name]) => name === 'set-cookie')).toEqual([
    ['set-cookie', 'laurel-typed-address=typed; Path=/; Max-Age=300; HttpOnly; SameSite=Lax'],
  ])
  expect(await whole(await signIn(api, UNKNOWN, 'a wrong password', '192.0.2.1'), UNKNOWN)).toEqual(known)
})

test('both are told to wait after the same number of tries', async ({ api }) => {
  const placesOf = async (email: string, network: string) => {
    const places: (string | null)[] = []
    for (let attempt = 0; attempt < 12; attempt++)
      places.push((await signIn(api, email, 'a wrong password', network)).headers.get('location'))
    return places.map((place) => place?.replace(/minutes=\d+/, 'minutes=n'))
  }
  const unknown = await placesOf('nobody.else@contoso-learning.example', '192.0.3.1')
  expect(unknown.slice(9)).toEqual([
    '/sign-in?error=wrong',
    '/sign-in?error=throttled&minutes=n',
    '/sign-in?error=throttled&minutes=n',
  ])
  expect(await placesOf('executive.viewer@fabrikam-training.example', '192.0.4.1')).toEqual(unknown)
})

test(`more than ${AT_ONCE} sign-ins at once close their network for a minute; another is let in meanwhile`, async ({
  api,
}) => {
  const flood = Array.from({ length: AT_ONCE * 3 }, (_, index) =>
    signIn(api, `flood-${index}@nowhere.example`, 'a wrong password', '198.51.100.7'),
  )
  const other = await signIn(api, KNOWN, TEST_DEMO_PASSWORD, '203.0.113.7')
  expect(other.headers.get('location')).toBe('/')
  const places = (await Promise.all(flood)).map((response) => response.headers.get('location'))
  const waiting = places.filter((place) => place === '/sign-in?error=throttled&minutes=1')
  const lookedAt = places.filter((place) => place === '/sign-in?error=wrong')
  expect(waiting.length + lookedAt.length).toBe(3 * AT_ONCE)
  // The first are done before the last arrive.
  expect(lookedAt.length).toBeLessThan(2 * AT_ONCE)
  const after = await signIn(api, KNOWN, TEST_DEMO_PASSWORD, '198.51.100.8')
  expect(after.headers.get('location')).toMatch(/throttled/)
})

test(`after ${NETWORK_LIMIT} wrong tries a network waits, also at next-auth’s own address, and others do not`, async ({
  api,
}) => {
  for (let index = 0; index <= NETWORK_LIMIT; index++)
    await signIn(api, `slow-${index}@nowhere.example`, 'a wrong password', '198.51.200.1')
  const again = await signIn(api, KNOWN, TEST_DEMO_PASSWORD, '198.51.200.99')
  expect(again.headers.get('location')).toMatch(/^\/sign-in\?error=throttled&minutes=\d+$/)
  expect(again.headers.getSetCookie()).toEqual([])
  const nextAuth = await fetch(`${api.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': '198.51.200.5' },
    body: new URLSearchParams({ email: KNOWN, password: TEST_DEMO_PASSWORD }),
  })
  expect(nextAuth.headers.get('location')).toMatch(/throttled/)
  expect((await signIn(api, KNOWN, TEST_DEMO_PASSWORD, '198.51.201.1')).headers.get('location')).toBe('/')
})
