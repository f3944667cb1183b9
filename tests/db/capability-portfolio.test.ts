import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PortfolioResults } from '../../components/portfolio/portfolio-results'
import { portfolio } from '../../lib/answers/portfolio'
import type { Role } from '../../lib/auth/roles'
import type { Ctx } from '../../lib/context'
import { raiseCatalogueSeq } from '../../lib/organizations/sql/state'
import { portfolioPage } from '../../lib/paths/portfolio'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import { portfolioJson } from '../../lib/portfolio/portfolio-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { memberOf } from '../support/memberships'
import { mintOrganization } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { authFixture, type Fixture } from './auth-fixture'

const ROWS = importable(rowsOf(twoYears('2024-01', '2026-10')))
let fixture: Fixture
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  fixture = await authFixture()
})
afterAll(() => fixture.close())

async function withRecords(): Promise<Ctx> {
  const ctx = await mintOrganization(fixture.db)
  await store(fixture.db, ctx.orgId, ROWS)
  return ctx
}
const linesOf = (ctxs: readonly Ctx[], role: Role = 'viewer') =>
  listPortfolio(memberOf(fixture.db, ctxs, role))

it('an organization with figures has a line of the six designations behind its first one, which says what its overview says; another has none', async () => {
  const [bare, ctx] = [await mintOrganization(fixture.db), await withRecords()]
  const lines = await linesOf([bare, ctx])
  expect(lines.map(({ slug, programme }) => [slug, programme.id])).toEqual([
    [bare.slug, 'training-services'],
    [ctx.slug, 'training-services'],
    [ctx.slug, 'solutions-partner'],
  ])
  const { areas } = (await getCapability(ctx)).score
  const started = areas.filter(({ status }) => status === 'in_progress')
  const figures = lines.at(-1)?.figures
  expect([figures?.status, figures?.word, figures?.missing.length]).toEqual([
    'in_progress',
    '0 of 6 qualified',
    started.length,
  ])
  expect([figures?.asOf, figures?.dataThrough]).toEqual([TEST_TODAY, '2026-10-31'])
  expect(await linesOf([ctx], 'none')).toHaveLength(1)
})

it('is made anew when something changes, and else kept', async () => {
  const ctx = await withRecords()
  const lineOf = async () => (await linesOf([ctx])).at(-1)?.figures
  const first = await lineOf()
  expect(await lineOf()).toBe(first)
  await fixture.db.inTenant(ctx.orgId, 'write', (tx) => raiseCatalogueSeq(tx, 'all'))
  const second = await lineOf()
  expect(second).not.toBe(first)
  expect(second).toEqual(first)
})

it('the answer names the programme, and the page says how many of six and leads to its overview', async () => {
  const ctx = await withRecords()
  const all = await linesOf([ctx])
  const { organizations } = portfolio.parse(portfolioJson(all))
  expect(organizations.map(({ programme }) => programme)).toEqual([undefined, 'solutions-partner'])
  const html = renderToStaticMarkup(
    createElement(PortfolioResults, { all, address: portfolioPage.read({}, {}) }),
  )
  expect(html).toContain('0 of 6 qualified')
  expect(html).toContain(`href="/${ctx.slug}/membership/solutions-partner"`)
})

describe('organizations stay apart', () => {
  const locked = async (predicate: boolean, policies: boolean): Promise<number> => {
    const [bare] = [await mintOrganization(fixture.db), await withRecords()]
    const { owner } = fixture
    const [made] = await owner<{ text: string }[]>`
      select pg_get_functiondef('laurel_with_records'::regproc) as text`
    const whole = made?.text ?? ''
    const switchPolicies = async (word: 'enable' | 'disable') => {
      for (const table of ['monthly_figures', 'certifications'])
        await owner.unsafe(`alter table ${table} ${word} row level security`)
    }
    try {
      if (!predicate) await owner.unsafe(whole.replaceAll(/\w\.org_id = one/g, 'true'))
      if (!policies) await switchPolicies('disable')
      const rows = await fixture.db.control.execute(
        sql`select * from laurel_with_records(array[${bare.orgId}]::bigint[])`,
      )
      return rows.length
    } finally {
      await owner.unsafe(whole)
      await switchPolicies('enable')
    }
  }

  it('by either lock alone; without both one without records is said to have those of others, so it would have been found', async () => {
    for (const [predicate, policies] of [
      [true, true],
      [false, true],
      [true, false],
    ] as const)
      expect(await locked(predicate, policies), `${predicate} ${policies}`).toBe(0)
    expect(await locked(false, false)).toBe(1)
  })
})
