import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PortfolioResults } from '../../components/portfolio/portfolio-results'
import { portfolio } from '../../lib/answers/portfolio'
import type { Role } from '../../lib/auth/roles'
import type { Ctx, Memberships } from '../../lib/context'
import { portfolioPage } from '../../lib/paths/portfolio'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import { portfolioJson } from '../../lib/portfolio/portfolio-json'
import { updateSettings } from '../../lib/settings/update-settings'
import { movedIn } from '../stranger/moved-in'
import { memberOf } from '../support/memberships'
import { mintOrganization } from '../support/organization'

vi.mock(import('../../lib/programmes/registry'), async (original) => {
  const { withMoss } = await import('../stranger/with-moss')
  return withMoss(await original())
})

let home: Awaited<ReturnType<typeof movedIn>>
beforeAll(async () => {
  home = await movedIn()
})
afterAll(() => home.close())

const member = (ctxs: readonly Ctx[], role: Role = 'viewer') => memberOf(home.db, ctxs, role)
const said = async (memberships: Memberships) =>
  (await listPortfolio(memberships)).map(({ slug, programme, figures }) =>
    [slug, programme.id, figures?.missing.join(), figures?.dataThrough].join(' '),
  )

it('an organization has a line of it where it has data, behind that of the first programme; another has none', async () => {
  const [{ ctx }, bare] = [await home.mint(), await mintOrganization(home.db)]
  expect(await said(member([bare, ctx]))).toEqual([
    expect.stringMatching(`^${bare.slug} training-services 1000 courseware points.* $`),
    expect.stringMatching(`^${ctx.slug} training-services 1000 courseware points.* $`),
    `${ctx.slug} moss 20 delivery points 2026-06-28`,
  ])
  expect(await said(member([ctx], 'none'))).toEqual([`${ctx.slug} training-services  `])
})

it('what is remembered of it gives way to a figure more and to a date, and to nothing else', async () => {
  const { ctx } = await home.mint()
  const lineOf = async () => (await listPortfolio(member([ctx]))).at(-1)?.figures
  const first = await lineOf()
  expect(await lineOf()).toBe(first)
  await home.add(ctx.orgId, '2026-06', 'hours', null, 40)
  expect(await lineOf()).toMatchObject({ status: 'completed', missing: [], anniversary: null })
  await updateSettings(ctx, { anniversary: '2020-08-08' })
  const last = await lineOf()
  expect(last?.anniversary).toBe('2026-08-08')
  expect(await lineOf()).toBe(last)
})

it('the answer names the programme of its line, and leaves the first programme’s as it was', async () => {
  const { ctx } = await home.mint()
  const { organizations } = portfolio.parse(portfolioJson(await listPortfolio(member([ctx]))))
  expect(organizations.map(({ slug, programme, status }) => [slug, programme, status])).toEqual([
    [ctx.slug, undefined, 'not_started'],
    [ctx.slug, 'moss', 'in_progress'],
  ])
  expect(Object.keys(organizations[0] ?? {})).not.toContain('programme')
})

it('the page says of which programme each line is, leads there, and counts organizations, not lines', async () => {
  const { ctx } = await home.mint()
  const address = portfolioPage.read({}, {})
  const all = await listPortfolio(member([ctx]))
  const html = renderToStaticMarkup(createElement(PortfolioResults, { all, address }))
  const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words).toContain('1 organization ')
  expect(words).toContain(`${ctx.orgName} Moss, Report viewer`)
  expect(words).toContain(`${ctx.orgName} Training Services Partner, Report viewer`)
  expect(html).toContain(`href="/${ctx.slug}/membership/moss"`)
  const [first] = all
  const alone = renderToStaticMarkup(createElement(PortfolioResults, { all: first ? [first] : [], address }))
  expect(alone).not.toContain('Training Services Partner')
})
