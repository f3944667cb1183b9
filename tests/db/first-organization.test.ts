import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/setup/route'
import { createDatabase, type Database } from '@/db/client'
import { currentSession } from '@/lib/auth/sessions/current-session'
import { authSecret, sidOf } from '@/lib/auth/sessions/session-cookie'
import { setupKey } from '@/lib/auth/setup'
import { createWithOwner } from '@/lib/organizations/create-with-owner'
import { testDatabase } from '../support/database'
import { TEST_SECRET } from '../support/secret'

let db: Database
beforeAll(async () => {
  const { appUrl } = await testDatabase()
  process.env.DATABASE_APP_URL = appUrl
  process.env.AUTH_SECRET = TEST_SECRET
  db = createDatabase(appUrl, 4)
})
afterAll(() => db.close())

const owner = (name: string) => ({
  name,
  email: `${name}@first.example`,
  password: 'a password of many words',
})
const count = async () => {
  const [row] = await db.control.execute<{ orgs: number; users: number }>(
    'select (select count(*) from organizations) as orgs, (select count(*) from users) as users',
  )
  return row
}
const send = (given: object) =>
  POST(
    new Request('http://127.0.0.1:3000/api/v1/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: setupKey(authSecret()), ...given }),
    }),
    { params: Promise.resolve({}) },
  )
const setUp = (name: string) => send({ name, slug: name, owner: owner(name) })

test.each(['password1234', 'piano-school'])(
  'the first account’s password is no common one and not the organization: %s',
  async (password) => {
    const given = { name: 'Piano School', slug: 'piano-school', owner: { ...owner('easy'), password } }
    const answer = await send(given)
    expect(answer.status).toBe(400)
    expect((await answer.json()).error.issues).toMatchObject([{ path: 'owner.password' }])
    expect(await count()).toEqual({ orgs: 0, users: 0 })
  },
)

test('all that is wrong with a first organization is said at once, each at its field, and only to who has the link', async () => {
  const wrong = {
    name: 'School',
    slug: 'A School',
    partnerId: '12',
    anniversary: '2026-02-30',
    timeZone: 'Olympus',
    locations: [{ externalId: '1' }],
    owner: { email: 'nobody', password: 'short' },
  }
  const { error } = await (await send(wrong)).json()
  expect(error.issues.map(({ path }: { path: string }) => path)).toEqual([
    'partnerId',
    'anniversary',
    'timeZone',
    'locations.0.externalId',
    'owner.email',
    'slug',
    'owner.password',
  ])
  const stranger = await send({ ...wrong, key: 'another' })
  expect([stranger.status, (await stranger.json()).error.issues]).toEqual([404, undefined])
})

test('an organization whose owner’s address is taken in the same moment is not made', async () => {
  const make = (slug: string) =>
    createWithOwner(db, null, { name: slug, slug, key: '', owner: owner('same') })
  const made = await Promise.allSettled([make('one'), make('two'), make('three')])
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await count()).toEqual({ orgs: 1, users: 1 })
  await db.control.execute('delete from organizations')
  await db.control.execute('delete from users')
})

test('whoever makes the first organization is signed in by it, and a refusal signs nobody in', async () => {
  const refused = await send({ name: 'School', slug: 'school', owner: { ...owner('in'), password: 'short' } })
  expect(refused.headers.getSetCookie()).toEqual([])
  const made = await send({ name: 'School', slug: 'school', owner: owner('in') })
  expect(await made.json()).toEqual({ slug: 'school' })
  const [cookie = ''] = made.headers.getSetCookie()
  const sid = await sidOf(
    new Request('http://127.0.0.1', { headers: { cookie: cookie.split(';')[0] ?? '' } }),
  )
  const { session } = await currentSession(db, sid ?? '', '', null)
  expect(session?.user.email).toBe('in@first.example')
  await db.control.execute('delete from organizations')
  await db.control.execute('delete from users')
})

test('the start’s link used four times at once makes one organization with one account', async () => {
  const answers = await Promise.all(['a1', 'b2', 'c3', 'd4'].map(setUp))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404])
  expect(await count()).toEqual({ orgs: 1, users: 1 })
})
