import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '../../app/api/v1/portfolio/route'
import { createDatabase, type Database } from '../../db/client'
import { grantMembership } from '../../lib/auth/people/users'
import type { Role } from '../../lib/auth/roles'
import { sessionCookie } from '../../lib/auth/sessions/session-cookie'
import { todayIn } from '../../lib/clock'
import type { Ctx, Memberships } from '../../lib/context'
import { addDays } from '../../lib/dates'
import { getOverview } from '../../lib/insight/get-overview'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import type { PortfolioLine } from '../../lib/portfolio/portfolio-line'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { updateSettings } from '../../lib/settings/update-settings'
import { memberOf } from '../support/memberships'
import { mintOrganization, publishText } from '../support/organization'
import { authFixture, type Fixture, none, person, request, sessionFor } from './auth-fixture'

const COURSES = 'redemption_id,redeemed_on,course_number,location_id\n'
let fixture: Fixture
/** A process of its own would remember nothing: so does a connection of its own. */
let db: Database
beforeAll(async () => {
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(() => {
  db = createDatabase(fixture.db.url, 3)
  return () => db.close()
})

const monthAgo = () => addDays(todayIn('UTC'), -40)
const rows = (count: number, label = 'R', location = '12345') =>
  COURSES +
  Array.from({ length: count }, (_, n) => `${label}${n},${monthAgo()},AZ-104T00,${location}\n`).join('')
const bring = (ctx: Ctx, file: string) => publishText(ctx, 'courseware-completions', file, todayIn('UTC'))
const member = (ctxs: Ctx[], role: Role = 'viewer') => memberOf(db, ctxs, role)
/**
 * Counts what is sent, and hands on which organizations came with their totals. Each look asks once more which have
 * records of another programme, and once which have designations recorded: here none has.
 */
function watched(memberships: Memberships) {
  const sent: { orgs: number; withTotals: number }[] = []
  const control = Object.assign(Object.create(memberships.db.control), {
    execute: async (query: Parameters<Database['control']['execute']>[0]) => {
      const answer = await memberships.db.control.execute(query)
      if (isAboutRecords(query)) {
        expect(answer).toHaveLength(0)
        return answer
      }
      sent.push({ orgs: answer.length, withTotals: answer.filter((row) => row.totals !== null).length })
      return answer
    },
  })
  const refuse = () => Promise.reject(new Error('a second way to the database'))
  const wrapped: Database = { ...memberships.db, control, inTenant: refuse, inControl: refuse }
  return { memberships: { ...memberships, db: wrapped }, sent }
}

const isAboutRecords = (query: Parameters<Database['control']['execute']>[0]): boolean =>
  /laurel_(with_records|recorded_designations)/.test(JSON.stringify(query))

async function expectOverview(ctx: Ctx, line: PortfolioLine | undefined) {
  const { qualification, verdict, anniversary, today, dataThrough } = await getOverview(ctx)
  expect(line).toMatchObject({
    slug: ctx.slug,
    figures: {
      status: qualification.status,
      missing: verdict.gaps.map(({ text }) => text),
      anniversary,
      asOf: today,
      dataThrough,
    },
  })
}

describe('the portfolio', () => {
  it('says of every organization what its own page says, in one statement', async () => {
    const ctxs = await Promise.all([
      mintOrganization(db),
      mintOrganization(db, { anniversary: '2020-02-29', timeZone: 'Pacific/Kiritimati' }),
      mintOrganization(db, { anniversary: '2021-06-01' }),
    ])
    for (const [index, ctx] of ctxs.entries()) if (index > 0) await bring(ctx, rows(index * 20))
    const [, second, own] = ctxs
    if (second) {
      const survey = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\n'
      await publishText(
        second,
        'survey-responses',
        `${survey}S1,${monthAgo()},AZ-104T00,12345,M1,9,40\n`,
        todayIn('UTC'),
      )
      const exam = 'order_line_id,purchased_on,exam_number,units,location_id\n'
      await publishText(
        second,
        'exam-unit-purchases',
        `${exam}E1,${monthAgo()},AZ-104,30,12345\n`,
        todayIn('UTC'),
      )
    }
    if (own)
      await addCatalogueEntry(own, {
        type: 'course',
        number: 'AZ-104T00',
        title: 'Own',
        area: 'security',
        programValue: '0.5',
      })
    const { memberships, sent } = watched(member(ctxs))
    const lines = await listPortfolio(memberships)
    expect(sent).toEqual([{ orgs: 3, withTotals: 3 }])
    for (const [index, ctx] of ctxs.entries()) await expectOverview(ctx, lines[index])
    expect(lines.map(({ figures }) => figures?.missing[0])).toEqual([
      '1000 courseware points',
      '980 courseware points',
      '980 courseware points',
    ])
    expect(lines[0]?.figures?.risk).toEqual({ kind: 'no_data', on: null, text: 'No data yet.' })
  })

  it('at 60 organizations: one statement, and a second look brings no totals at all', async () => {
    const ctxs: Ctx[] = []
    for (let n = 0; n < 60; n++) ctxs.push(await mintOrganization(db))
    const { memberships, sent } = watched(member(ctxs))
    const first = await listPortfolio(memberships)
    expect(await listPortfolio(memberships)).toEqual(first)
    expect(sent).toEqual([
      { orgs: 60, withTotals: 60 },
      { orgs: 60, withTotals: 0 },
    ])
  })

  it('reads nothing of an organization without a role, and asks nothing when there is no other', async () => {
    const [one, other] = [await mintOrganization(db), await mintOrganization(db)]
    await bring(other, rows(5))
    const { memberships, sent } = watched(member([one, other]))
    const orgs = memberships.orgs.map((org) =>
      org.slug === other.slug ? { ...org, role: 'none' as const } : org,
    )
    const lines = await listPortfolio({ ...memberships, orgs })
    expect(sent).toEqual([{ orgs: 1, withTotals: 1 }])
    expect(lines.map(({ figures }) => figures === null)).toEqual([false, true])
    await listPortfolio({ ...memberships, orgs: orgs.filter(({ role }) => role === 'none') })
    expect(sent).toHaveLength(1)
  })
})

describe('what is remembered gives way', () => {
  const CHANGES: [string, (ctx: Ctx) => Promise<unknown>][] = [
    ['an import', (ctx) => bring(ctx, rows(7, 'N'))],
    [
      'an own course',
      (ctx) =>
        addCatalogueEntry(ctx, {
          type: 'course',
          number: 'AZ-104T00',
          title: 'Own',
          area: 'security',
          programValue: '0.5',
        }),
    ],
    ['an anniversary', (ctx) => updateSettings(ctx, { anniversary: '2020-08-08' })],
    ['a time zone', (ctx) => updateSettings(ctx, { timeZone: 'Pacific/Kiritimati' })],
    [
      'a merge',
      async (ctx) => {
        const [from, into] = await listLocations(ctx)
        if (from && into) await mergeLocation(ctx, from.id, into.id)
      },
    ],
  ]
  it.each(CHANGES)('to %s: that organization is read anew, the other is not', async (_, change) => {
    const [one, other] = [await mintOrganization(db), await mintOrganization(db)]
    for (const ctx of [one, other])
      await bring(ctx, `${rows(3)}${rows(2, 'S', '67890').slice(COURSES.length)}`)
    const { memberships, sent } = watched(member([one, other]))
    await listPortfolio(memberships)
    await change(one)
    const lines = await listPortfolio(memberships)
    expect(sent.at(-1)).toEqual({ orgs: 2, withTotals: 1 })
    await expectOverview(one, lines[0])
    await expectOverview(other, lines[1])
    expect(await listPortfolio(memberships)).toEqual(lines)
    expect(sent.at(-1)).toEqual({ orgs: 2, withTotals: 0 })
  })
})

describe('another day', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('in the organization’s time zone: its figures are made anew', async () => {
    const far = await mintOrganization(db, { timeZone: 'Pacific/Kiritimati' })
    const { memberships, sent } = watched(
      member([far, await mintOrganization(db, { timeZone: 'Etc/GMT+12' })]),
    )
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T09:59:00Z') })
    await listPortfolio(memberships)
    vi.setSystemTime(new Date('2026-11-21T10:01:00Z'))
    const [line] = await listPortfolio(memberships)
    expect(sent.at(-1)).toEqual({ orgs: 2, withTotals: 1 })
    expect(line?.figures?.asOf).toBe('2026-11-22')
  })
})

describe('organizations stay apart', () => {
  const CANARY = 'Own Canary'
  const statement = (orgId: number) =>
    sql`select * from laurel_portfolio(array[${orgId}]::bigint[], '2000-01-01', '{}')`
  const locked = async (predicate: boolean, policies: boolean): Promise<string> => {
    const [one, other] = [await mintOrganization(db), await mintOrganization(db)]
    await bring(other, rows(5))
    await addCatalogueEntry(other, {
      type: 'course',
      number: 'ZZ-100T00',
      title: CANARY,
      area: 'security',
      programValue: '1',
    })
    const { owner } = fixture
    const [made] = await owner<{ text: string }[]>`
      select pg_get_functiondef('laurel_portfolio'::regproc) as text`
    const whole = made?.text ?? ''
    const tables = ['org_state', 'totals', 'catalogue', 'courseware_completions']
    const switchPolicies = async (word: 'enable' | 'disable') => {
      for (const table of tables) await owner.unsafe(`alter table ${table} ${word} row level security`)
    }
    try {
      if (!predicate) await owner.unsafe(whole.replaceAll(/\w+\.org_id = one/g, 'true'))
      if (!policies) await switchPolicies('disable')
      return JSON.stringify([...(await db.control.execute(statement(one.orgId)))])
    } finally {
      await owner.unsafe(whole)
      await switchPolicies('enable')
    }
  }

  it('by either lock alone; without both the same statement shows the other, so it would have been found', async () => {
    for (const [predicate, policies] of [
      [true, true],
      [true, false],
      [false, true],
    ] as const) {
      const seen = await locked(predicate, policies)
      expect(seen).not.toContain(CANARY)
      expect(seen).not.toContain('courseware-completions')
    }
    expect(await locked(false, false)).toContain(CANARY)
  })

  it('the statement leaves no organization entered', async () => {
    const ctx = await mintOrganization(db)
    await db.inControl(async (control) => {
      await control.execute(statement(ctx.orgId))
      const [left] = await control.execute<{ org: string; seen: number }>(sql`
        select current_setting('app.org_id', true) as org, (select count(*) from org_state)::int as seen`)
      expect(left).toEqual({ org: '', seen: 0 })
    })
  })

  it('GET /api/v1/portfolio gives a person’s own organizations, whatever the address asks for; nothing but the name without a role', async () => {
    const { id } = await person(fixture, 'viewer')
    await grantMembership(fixture.db, { orgId: fixture.rival, userId: id, role: 'none' })
    const stranger = await mintOrganization(fixture.db)
    const cookie = (await sessionCookie(await sessionFor(fixture, id))).split(';')[0] ?? ''
    await fixture.owner`insert into org_state (org_id) values (${fixture.acme}) on conflict do nothing`
    const path = `/api/v1/portfolio?org=${stranger.slug}&orgs=${stranger.orgId}`
    const response = await GET(request(path, { headers: { cookie } }), none)
    expect(response.status).toBe(200)
    const body = (await response.json()) as { organizations: Record<string, unknown>[] }
    expect(body.organizations).toMatchObject([
      {
        slug: 'acme',
        name: 'Acme',
        role: 'viewer',
        status: 'not_started',
        anniversary: null,
        daysUntilAnniversary: null,
        risk: { kind: 'no_data' },
      },
      {
        slug: 'rival',
        name: 'Rival',
        role: 'none',
        status: null,
        missing: [],
        anniversary: null,
        risk: null,
        asOf: null,
      },
    ])
    expect((await GET(request(path), none)).status).toBe(401)
  })
})
