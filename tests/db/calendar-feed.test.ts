import ical from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as readFeed } from '@/app/api/v1/calendars/[file]/route'
import { DELETE, GET, POST } from '@/app/api/v1/orgs/[org]/calendar/route'
import type { Role } from '@/lib/auth/roles'
import { createToken } from '@/lib/auth/tokens/tokens'
import { held } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { at, authFixture, errorOf, type Fixture, request, signedIn } from './auth-fixture'
import { ctxOf } from './people-fixture'
import { bearer, type Who } from './token-fixture'

const PERSON = 'dora.dated'
const RAW = twoYears('2024-01', '2026-10')
const ROWS = importable(
  rowsOf({
    ...RAW,
    certifications: [
      ...RAW.certifications,
      ...held(PERSON, 'azure-network-engineer-associate', { expires_on: '2027-01-10' }),
    ],
  }),
)

let fixture: Fixture
let admin: Who
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  fixture = await authFixture()
  await fixture.owner`
    update org_state set anniversary = '2024-02-29', time_zone = 'Europe/Berlin' where org_id = ${fixture.acme}`
  await store(fixture.db, fixture.acme, ROWS)
  admin = await by('partner_admin')
})
afterAll(() => fixture.close())

const by = async (role: Role): Promise<Who> => ({
  headers: { cookie: (await signedIn(fixture, role)).cookie },
})
const OWN = '/api/v1/orgs/acme/calendar'
const make = ({ headers }: Who) => POST(request(OWN, { method: 'POST', headers }), at('acme'))
const revoke = ({ headers }: Who) => DELETE(request(OWN, { method: 'DELETE', headers }), at('acme'))
const known = async ({ headers }: Who) =>
  (await (await GET(request(OWN, { headers }), at('acme'))).json()).calendar

async function made(who: Who = admin): Promise<string> {
  const response = await make(who)
  expect(response.status).toBe(201)
  return ((await response.json()) as { url: string }).url
}
const look = (url: string, headers: Record<string, string> = {}) => {
  const { pathname, search } = new URL(url)
  return readFeed(request(`${pathname}${search}`, { headers }), {
    params: Promise.resolve({ file: pathname.split('/').at(-1) ?? '' }),
  })
}
const UNKNOWN = `http://127.0.0.1:3000/api/v1/calendars/${'A'.repeat(43)}.ics`
const auditOf = async (action: string) => [
  ...(await fixture.owner`select actor, detail from audit where action = ${action} order by at desc limit 1`),
]

describe('whoever has the address', () => {
  it('reads the dates without a session as another parser understands them: whole days, each by a name of its own, and nobody’s name', async () => {
    const response = await look(await made())
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ])
    const text = await response.text()
    expect(text).not.toContain(PERSON)
    const events = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
    expect(events.length).toBeGreaterThan(13)
    expect(new Set(events.map((one) => (one as { uid: string }).uid)).size).toBe(events.length)
    expect(events.every((one) => (one as { datetype: string }).datetype === 'date')).toBe(true)
    expect(text).toContain('UID:training-services-anniversary-2027@acme.laurel')
    expect(text).toContain('DTSTART;VALUE=DATE:20270228')
    expect(text).toContain('Infrastructure: ')
    expect(text).toContain('X-WR-TIMEZONE:Europe/Berlin')
  })

  it('is told only that nothing has changed, until something has', async () => {
    const url = await made()
    const tag = (await look(url)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{43}"$/)
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const same = await look(url, { 'if-none-match': sent })
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag])
    }
    await fixture.owner`update org_state set anniversary = '2024-03-15' where org_id = ${fixture.acme}`
    expect((await look(url, { 'if-none-match': tag })).status).toBe(200)
    await fixture.owner`update org_state set anniversary = '2024-02-29' where org_id = ${fixture.acme}`
  })

  it('reads the classes with ?of=classes, first to last day, without trainer, customer or what is cancelled; an address from before classes does not', async () => {
    const held = 'class_id,course_number,starts_on,ends_on,location_id,country,mct_id,seats,customer,status'
    const rows = [
      'C-1,AZ-104T00,2026-12-01,2026-12-04,12345,Norway,Trainer Nina,12,Customer Omega,',
      'C-2,AZ-104T00,2026-12-01,2026-12-04,12345,Norway,Trainer Nina,12,Customer Omega,cancelled',
      'C-3,AZ-104T00,2026-02-01,2026-02-04,12345,Norway,Trainer Nina,12,Customer Omega,',
    ]
    const { id } = await signedIn(fixture, 'global_admin')
    await publishText(ctxOf(fixture, id, 'global_admin'), 'classes', [held, ...rows].join('\n'))
    const url = `${await made()}?of=classes`
    const text = await (await look(url)).text()
    const events = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
    expect(events).toMatchObject([
      {
        uid: 'class-C-1@acme.laurel',
        summary: 'AZ-104T00, class C-1',
        description: 'Location 12345, Norway, 12 seats',
      },
    ])
    expect(text).toContain('DTSTART;VALUE=DATE:20261201')
    expect(text).toContain('DTEND;VALUE=DATE:20261205')
    expect(text).not.toMatch(/Nina|Omega/)
    expect((await look(url.replace('classes', 'people'))).status).toBe(400)
    await fixture.owner`update calendar_feeds set with_classes = false where org_id = ${fixture.acme}`
    expect((await look(url)).status).toBe(404)
    expect((await known(admin)).classes).toBe(false)
  })

  it('reads no more once it is revoked, or another has taken its place, as if it had never been', async () => {
    const first = await made()
    const second = await made()
    expect([(await look(first)).status, (await look(second)).status]).toEqual([404, 200])
    expect((await revoke(admin)).status).toBe(204)
    const gone = await errorOf(await look(second))
    expect(gone).toEqual(await errorOf(await look(UNKNOWN)))
    expect(gone).toEqual(await errorOf(await look('http://127.0.0.1:3000/api/v1/calendars/x.ics')))
    expect([gone.status, gone.code]).toEqual([404, 'not_found'])
    expect((await errorOf(await revoke(admin))).status).toBe(404)
  })

  it('is let in 120 times a minute from its network, and then told how long to wait', async () => {
    const from = (network: string) => look(UNKNOWN, { 'x-forwarded-for': `${network}.7` })
    for (let count = 0; count < 120; count++) await from('203.0.113')
    const refused = await from('203.0.113')
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await from('198.51.100')).status).toBe(404)
  })
})

describe('the address', () => {
  it('is kept as a hash and shown once; what is known of it is who made it and when it was read last', async () => {
    const url = await made()
    const secret = /calendars\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? expect.fail()
    const [row] = await fixture.owner`select hash from calendar_feeds where org_id = ${fixture.acme}`
    expect(row?.hash).not.toBe(secret)
    expect(JSON.stringify(await auditOf('calendar.make'))).not.toContain(secret)
    expect(await known(admin)).toMatchObject({ maker: expect.stringMatching(/^Person/), lastReadOn: null })
    await look(url)
    expect((await known(admin)).lastReadOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(JSON.stringify(await known(admin))).not.toContain(row?.hash)
  })

  it('is made and revoked by admins alone, by no token, and both are on record', async () => {
    for (const role of ['viewer', 'executive_viewer', 'none'] as const)
      expect((await make(await by(role))).status, role).toBe(403)
    const token = await createToken(fixture.db, {
      ...{ orgId: fixture.acme, role: 'global_admin', name: 'script', days: 1 },
    })
    expect((await make(bearer(token))).status).toBe(403)
    await made(await by('account_admin'))
    expect((await revoke(await by('global_admin'))).status).toBe(204)
    expect([(await auditOf('calendar.make')).length, (await auditOf('calendar.revoke')).length]).toEqual([
      1, 1,
    ])
  })

  it('opens nothing else: it is no token', async () => {
    const secret = (await made()).split('/').at(-1)?.replace('.ics', '') ?? ''
    expect((await GET(request(OWN, bearer(secret)), at('acme'))).status).toBe(401)
  })
})
