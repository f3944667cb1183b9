import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PortfolioResults } from '../../components/portfolio/portfolio-results'
import { portfolio } from '../../lib/answers/portfolio'
import type { Role } from '../../lib/auth/roles'
import type { Ctx } from '../../lib/context'
import { saveDesignation } from '../../lib/designations/save-designation'
import { getMembership } from '../../lib/membership/get-membership'
import { portfolioPage } from '../../lib/paths/portfolio'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import { portfolioJson } from '../../lib/portfolio/portfolio-json'
import { updateSettings } from '../../lib/settings/update-settings'
import { homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { memberOf } from '../support/memberships'
import { mintOrganization, publishText } from '../support/organization'
import { coursewareFile, type Surroundings } from '../support/runtime'

let home: Surroundings
/** With data of both programmes and two designations recorded; recorded without data; with neither. */
let [full, bare, none]: Ctx[] = []
beforeAll(async () => {
  const { home: found, ctx } = await homeWith(importable(rowsOf(twoYears('2024-01', '2026-10'))))
  home = found
  full = ctx
  bare = await mintOrganization(home.db)
  none = await mintOrganization(home.db)
  await publishText(full, 'courseware-completions', coursewareFile(20))
  await updateSettings(full, { anniversary: '2020-11-15' })
  for (const designation of ['security', 'training-services'] as const)
    await saveDesignation(full, designation, { attainedOn: '2026-03-02', origin: 'elsewhere' })
  await saveDesignation(bare, 'security', { attainedOn: '2026-08-03', origin: 'elsewhere' })
})
afterAll(() => home.close())

const all = () => [full, bare, none].flatMap((ctx) => ctx ?? [])
const look = (role: Role = 'viewer') => listPortfolio(memberOf(home.db, all(), role))
const own = (ctx: Ctx | undefined): Ctx => ctx ?? expect.fail()

it('says of every organization line by line what its own overview says, with what is recorded of it', async () => {
  const lines = await look()
  for (const ctx of all()) {
    const mine = lines.filter(({ slug }) => slug === ctx.slug).flatMap(({ figures }) => figures?.lines ?? [])
    expect(mine).toEqual((await getMembership(ctx)).lines)
  }
  expect(lines.map(({ slug, programme, figures }) => [slug, programme.id, figures?.word])).toEqual([
    [own(full).slug, 'training-services', undefined],
    [own(full).slug, 'solutions-partner', '1 held, of 6 designations'],
    [own(bare).slug, 'training-services', undefined],
    [own(bare).slug, 'solutions-partner', 'Enrolled'],
    [own(none).slug, 'training-services', undefined],
  ])
  expect(lines[0]?.figures?.risk?.text).toBe('It lapsed on 16 Nov 2026.')
})

it('a second look sends no more than what changed, and a record gives way to the next', async () => {
  const first = await look()
  const inTenant = vi.spyOn(home.db, 'inTenant')
  expect(await look()).toEqual(first)
  expect(inTenant.mock.calls.every(([, how]) => how === 'batch')).toBe(true)
  expect(inTenant.mock.calls.every(([orgId]) => orgId === full?.orgId)).toBe(true)
  inTenant.mockRestore()
  const dayOf = async () => (await look()).at(3)?.figures?.lines[0]?.next?.on
  const before = await dayOf()
  await saveDesignation(own(bare), 'security', { attainedOn: '2026-09-07', origin: 'elsewhere' })
  expect([before, await dayOf()]).toEqual(['2027-02-03', '2027-03-07'])
})

it('who may not read an organization learns nothing of its designations', async () => {
  const { organizations } = portfolio.parse(portfolioJson(await look('none')))
  expect(organizations.map(({ slug, designations }) => [slug, designations])).toEqual(
    all().map(({ slug }) => [slug, []]),
  )
})

it('the answer names each with its day, risk and step; the page shows which stand where', async () => {
  const lines = await look()
  const { organizations } = portfolio.parse(portfolioJson(lines))
  const security = organizations[1]?.designations.find(({ id }) => id === 'security')
  expect(security).toMatchObject({
    word: 'Enrolled (renewal due)',
    risk: expect.stringContaining('unless it is'),
    url: expect.stringContaining(`/${full?.slug}/membership/designations/security`),
  })
  const address = portfolioPage.read({}, {})
  const html = renderToStaticMarkup(createElement(PortfolioResults, { all: lines, address }))
  const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words).toContain('Enrolled (renewal due): Security')
  expect(words).toContain(`Security: ${security?.risk}`)
  expect(words).toContain(security?.next?.what)
})

describe('organizations stay apart', () => {
  const seen = async (predicate: boolean, policies: boolean): Promise<number> => {
    const owner = postgres(home.ownerUrl, { max: 1, onnotice: () => undefined })
    const [made] = await owner<{ text: string }[]>`
      select pg_get_functiondef('laurel_recorded_designations'::regproc) as text`
    const whole = made?.text ?? ''
    const switchPolicies = async (word: 'enable' | 'disable') => {
      for (const table of ['designations', 'org_state'])
        await owner.unsafe(`alter table ${table} ${word} row level security`)
    }
    try {
      if (!predicate) await owner.unsafe(whole.replaceAll(/\w\.org_id = one/g, 'true'))
      if (!policies) await switchPolicies('disable')
      const rows = await home.db.control.execute(
        sql`select * from laurel_recorded_designations(array[${own(none).orgId}]::bigint[])`,
      )
      return rows.length
    } finally {
      await owner.unsafe(whole)
      await switchPolicies('enable')
      await owner.end()
    }
  }

  it('by either lock alone; without both one without records is said to have those of others, so it would have been found', async () => {
    for (const [predicate, policies] of [
      [true, true],
      [false, true],
      [true, false],
    ] as const)
      expect(await seen(predicate, policies), `${predicate} ${policies}`).toBe(0)
    expect(await seen(false, false)).toBeGreaterThan(0)
  })
})
