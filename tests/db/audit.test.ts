import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/v1/orgs/[org]/audit/route'
import type { AuditEvent, AuditPage } from '@/lib/audit/list-audit'
import { updateSettings } from '@/lib/settings/update-settings'
import { mintOrganization } from '../support/organization'
import { at, authFixture, errorOf, type Fixture, HERE, person, request, signedIn } from './auth-fixture'

let fixture: Fixture
let admin: { id: number; cookie: string }
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  const { owner } = fixture
  await owner`delete from audit`
  await owner`delete from sign_ins`
  await owner`delete from memberships`
  admin = await signedIn(fixture, 'global_admin')
})

const ask = (query = '', headers: Record<string, string> = {}) =>
  GET(
    request(`/api/v1/orgs/acme/audit${query}`, { headers: { cookie: admin.cookie, ...headers } }),
    at('acme'),
  )
const read = async (query = ''): Promise<AuditPage> => {
  const response = await ask(`?limit=500&${query}`)
  expect(response.status, await response.clone().text()).toBe(200)
  return response.json()
}
const actions = async (query = '') => (await read(query)).events.map(({ action }) => action)

/** Rows of the trail at chosen moments. */
const happened = (moment: string, action: string, actor = 'operator', detail: object = {}) =>
  fixture.owner`insert into audit (org_id, at, actor, actor_name, action, detail)
    values (${fixture.acme}, ${moment}, ${actor}, ${`Name of ${actor}`}, ${action}, ${fixture.owner.json(detail as never)})`
const atTheDoor = (moment: string, userId: number, outcome: string) =>
  fixture.owner`insert into sign_ins (at, user_id, method, outcome, ip)
    values (${moment}, ${userId}, 'password', ${outcome}, '192.0.2.1')`
const longAgo = () => fixture.owner`update memberships set created_at = '2020-01-01'`

describe('the trail', () => {
  test('says who did what, when and from where, with what changed', async () => {
    const ctx = await mintOrganization(fixture.db)
    await updateSettings(ctx, { timeZone: 'Europe/Berlin' })
    await fixture.owner`update audit set org_id = ${fixture.acme}`
    const { events } = await read('action=settings.update')
    expect(events).toMatchObject([
      {
        id: expect.stringMatching(/^audit:\d+$/),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        actor: 'operator',
        actorName: 'Operator',
        what: 'changed the settings',
        detail: { before: { timeZone: 'UTC' }, after: { timeZone: 'Europe/Berlin' } },
        ip: null,
      },
    ])
  })

  test('holds what members did at the door, merged by time, newest first', async () => {
    await longAgo()
    await happened('2026-03-01T10:00:00Z', 'location.add')
    await atTheDoor('2026-03-01T11:00:00Z', admin.id, 'signed_in')
    await atTheDoor('2026-03-01T09:00:00Z', admin.id, 'wrong_password')
    await happened('2026-03-01T12:00:00Z', 'settings.update')
    const { events } = await read()
    expect(events.map(({ what }) => what)).toEqual([
      'changed the settings',
      'signed in',
      'added a location',
      'gave a wrong password',
    ])
    expect(events[1]).toMatchObject({
      actor: `user:${admin.id}`,
      ip: '192.0.2.1',
      detail: { by: 'password' },
    })
  })

  test('shows of members what they did while they belonged here, of the invited and of strangers nothing', async () => {
    const { owner, rival } = fixture
    const [gone, invited] = [await person(fixture, 'viewer'), await person(fixture, 'viewer')]
    const stranger = await person(fixture, 'viewer', rival)
    await owner`update memberships set created_at = '2026-02-01'`
    await owner`update memberships set deactivated_at = '2026-04-01' where user_id = ${gone.id}`
    await owner`update memberships set pending = true where user_id = ${invited.id}`
    for (const { id } of [gone, invited, stranger])
      for (const month of ['01', '03', '05']) await atTheDoor(`2026-${month}-15T00:00:00Z`, id, 'signed_in')
    const { events } = await read()
    expect(events.map((one) => [one.actor, one.at.slice(0, 7)])).toEqual([[`user:${gone.id}`, '2026-03']])
  })

  test('of another organization is not in it', async () => {
    await fixture.owner`insert into audit (org_id, actor, actor_name, action, detail)
      values (${fixture.rival}, 'operator', 'Operator', 'location.add', '{}')`
    expect(await actions()).toEqual([])
  })
})

describe('page by page', () => {
  const everything = async (query: string, limit: number) => {
    const found: AuditEvent[] = []
    let after = ''
    do {
      const response = await ask(`?limit=${limit}&${query}&after=${encodeURIComponent(after)}`)
      const { events, next } = (await response.json()) as AuditPage
      expect(events.length).toBeLessThanOrEqual(limit)
      found.push(...events)
      after = next ?? ''
    } while (after !== '')
    return found.map(({ id }) => id)
  }

  test('every event comes once and in order, also where many share a moment and the sources meet', async () => {
    await longAgo()
    const moments = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000001Z', '2026-03-01T10:00:00.1Z']
    for (const moment of moments)
      for (let count = 0; count < 3; count++) {
        await happened(moment, 'location.add')
        await atTheDoor(moment, admin.id, 'signed_in')
      }
    const whole = await everything('', 500)
    expect(whole).toHaveLength(18)
    expect(new Set(whole).size).toBe(18)
    const times = (await read()).events.map((event) => event.at)
    expect(times).toEqual(times.toSorted().toReversed())
    for (const limit of [1, 2, 5, 17, 18])
      expect(await everything('', limit), `${limit} a page`).toEqual(whole)
  })

  test('a cursor that is none is refused with a sentence', async () => {
    for (const after of ['x', '2026-03-01~1~1', '2026-03-01T10:00:00.000000Z~3~1'])
      expect((await errorOf(await ask(`?limit=5&after=${after}`))).status).toBe(400)
  })
})

describe('choosing', () => {
  test('by who, by what, and by days of the time zone asked for or else the organization’s', async () => {
    await longAgo()
    await fixture.owner`update org_state set time_zone = 'Asia/Tokyo'`
    await happened('2026-03-01T14:59:59Z', 'location.add', 'user:7')
    await happened('2026-03-01T15:00:00Z', 'location.update', 'token:7')
    await happened('2026-03-02T15:00:00Z', 'settings.update', 'user:7')
    await atTheDoor('2026-03-01T16:00:00Z', admin.id, 'signed_in')
    expect(await actions('actor=user:7')).toEqual(['settings.update', 'location.add'])
    expect(await actions('actor=token:7')).toEqual(['location.update'])
    expect(await actions(`actor=user:${admin.id}`)).toEqual(['account.signed_in'])
    expect(await actions('action=location.update')).toEqual(['location.update'])
    expect(await actions('action=account.signed_in')).toEqual(['account.signed_in'])
    expect(await actions('action=account.wrong_password')).toEqual([])
    expect(await actions('from=2026-03-02&to=2026-03-02')).toEqual(['account.signed_in', 'location.update'])
    expect(await actions('to=2026-03-01')).toEqual(['location.add'])
    expect(await actions('from=2026-03-03')).toEqual(['settings.update'])
    expect(await actions('from=2026-03-02&time_zone=UTC')).toEqual(['settings.update'])
    expect(await actions('actor=&action=&from=&to=')).toHaveLength(4)
    await fixture.owner`update org_state set time_zone = 'UTC'`
  })

  test.each([
    ['actor=somebody', 'operator, or a number such as user:12 or token:3.'],
    ['actor=user:0', 'operator, or a number such as user:12 or token:3.'],
    ['action=no.such', 'There is no such action. Choose one from the list.'],
    ['from=2026-02-30', 'A real date of the form YYYY-MM-DD.'],
    ['to=yesterday', 'A real date of the form YYYY-MM-DD.'],
    ['time_zone=Mars', 'A time zone such as Europe/Berlin.'],
    ['format=xml', 'json, csv or xlsx.'],
  ])('%s is refused: %s', async (query, sentence) => {
    const response = await ask(`?${query}`)
    expect(response.status).toBe(400)
    expect((await errorOf(response)).message).toContain(sentence)
  })
})

describe('the download', () => {
  test('is CSV whose cells start no formula, and is on record itself', async () => {
    await happened('2026-03-01T10:00:00Z', 'location.add', 'operator', { name: 'A "quoted", place' })
    await fixture.owner`update audit set actor_name = '=1+1'`
    const response = await ask('?format=csv&action=location.add')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="acme-audit.csv"')
    expect(parse(await response.text(), { columns: true })).toEqual([
      {
        at: '2026-03-01T10:00:00.000000Z',
        actor: 'operator',
        actor_name: "'=1+1",
        action: 'location.add',
        detail: '{"name":"A \\"quoted\\", place"}',
        ip: '',
      },
    ])
    expect((await read('action=audit.download')).events).toMatchObject([
      { actor: `user:${admin.id}`, detail: { format: 'csv', action: 'location.add', actor: null } },
    ])
  })

  test('is JSON with every event, many pages of them', async () => {
    await fixture.owner`insert into audit (org_id, at, actor, actor_name, action, detail)
      select ${fixture.acme}, timestamptz '2026-01-01' + n * interval '1 second', 'operator', 'Operator', 'location.add', '{}'
      from generate_series(1, 10500) n`
    const whole = await (await ask('?format=json&action=location.add')).json()
    expect(whole).toMatchObject({ organization: 'acme', next: null })
    expect(new Set(whole.events.map(({ id }: AuditEvent) => id)).size).toBe(10_500)
    const csv = await (await ask('?format=csv&action=location.add')).text()
    expect(csv.trimEnd().split('\n')).toHaveLength(10_501)
    expect((await (await ask('?format=json&action=import.publish')).json()).events).toEqual([])
  })

  test('cannot be started by another site', async () => {
    for (const query of ['?format=csv', '?format=json', '?limit=1']) {
      const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
      expect((await ask(query, headers)).status, HERE).toBe(403)
    }
    expect(await actions('action=audit.download')).toEqual([])
  })
})
