import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Ctx } from '../../lib/context'
import { workspacesFor } from '../../lib/paths/navigation'
import { TRAINING_SERVICES } from '../../lib/programmes/training-services/programme'
import { updateSettings } from '../../lib/settings/update-settings'
import { takeSnapshot } from '../../lib/snapshots/take-snapshot'
import { MOSS_ENTRY } from '../stranger/entry'
import { movedIn } from '../stranger/moved-in'

vi.mock(import('../../lib/programmes/registry'), async (original) => {
  const { withMoss } = await import('../stranger/with-moss')
  return withMoss(await original())
})
/** Who looks at a page: signed in, which other tests try, with the role of the organization's own admin. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))
/** There is no browser whose history could move. */
vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: () => ({}) as never,
}))

let home: Awaited<ReturnType<typeof movedIn>>
let ctx: Ctx
beforeAll(async () => {
  home = await movedIn()
})
afterAll(() => home.close())
beforeEach(async () => {
  ctx = (await home.mint()).ctx
})

type Page = (props: {
  params: Promise<{ org: string; programme: string; id: string }>
  searchParams: Promise<Record<string, string>>
}) => Promise<ReactNode>
type PageModule = Promise<{ default: Page }>

/** The words of a page as a person with the organization's first role sees it, and its HTML. */
async function look(page: PageModule, query: Record<string, string> = {}, programme = 'moss', id = 0) {
  const { default: show } = await page
  const params = Promise.resolve({ org: ctx.slug, programme, id: String(id) })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { html, words }
}

it('the overview shows the verdict, the groups and each score: 13 / 1 visits, 80.0 / 100, North 11 / 10', async () => {
  const { words, html } = await look(import('../../app/[org]/membership/[programme]/page'))
  expect(words).toContain('20 delivery points and nothing else stand between you and qualification.')
  expect(words).toContain('Gate In-progress Visits Completed 13 / 1')
  expect(words).toContain('Delivery points In-progress 80.0 / 100')
  expect(words).toContain('20 points to go: 40 hours.')
  expect(words).toContain('On 1 Aug 2026: 30.0 (')
  expect(words).toContain(
    'North Completed Enough by itself: one region must be met. Visits Completed 11 / 10',
  )
  expect(html).toContain(`/${ctx.slug}/membership/moss?details=delivery-points`)
})

it('and its flyout how 80.0 came about: 40 × 2 at most 50, 60 × 0.5, month by month, with the source', async () => {
  const { words, html } = await look(import('../../app/[org]/membership/[programme]/page'), {
    details: 'delivery-points',
  })
  expect(html).toMatch(/<dialog[^>]* class="flyout"/)
  expect(words).toContain('80.0 = 50.0 (40 × 2, at most 50) + 60 × 0.5')
  expect(words).toContain('30.0 points of Seats are beyond the limit of 50')
  expect(words).toContain('Apr 2026 30 40')
  expect(words).toContain('weight of Seats 2, weight of Hours 0.5, limit of Seats 50')
  expect(html).toContain(`/${ctx.slug}/membership/moss/rules`)
})

it('pages of trends, what leaves, rules and snapshots say the same as the answers', async () => {
  const trends = await look(import('../../app/[org]/membership/[programme]/trends/page'), {
    criterion: 'delivery-points',
    table: 'shown',
  })
  expect(trends.words).toContain('80.0 at the end of Jun 2026')
  expect(trends.words).toContain('Apr 2026 30 40 80.0 70.0 100')
  const leaving = await look(import('../../app/[org]/membership/[programme]/falling-out/page'))
  expect(leaving.words).toContain('Visits: 13 today, 7 on 1 Aug 2026.')
  expect(leaving.words).toContain('What leaves on 1 Aug 2026 Apr 2026 leaves the window with')
  const rules = await look(import('../../app/[org]/membership/[programme]/rules/page'))
  expect(rules.words).toContain('moss-2026-01')
  for (const { html } of [trends, leaving, rules]) expect(html).not.toContain('training-services')
  const nowhere = look(import('../../app/[org]/membership/[programme]/page'), {}, 'fern')
  await expect(nowhere).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})

it('the history says why a score has changed, and each snapshot has a page: its figures, that they hold, and what came since', async () => {
  const { id } = await takeSnapshot(ctx, {}, MOSS_ENTRY)
  const list = await look(import('../../app/[org]/membership/[programme]/history/page'), {
    ...{ from: '2026-04-10', to: '2026-07-10', known: 'today' },
  })
  expect(list.words).toMatch(/10 Jul 2026 On demand .* 13 80\.0 In-progress [0-9a-f]{8} verified/)
  expect(list.words).toContain('Apr 2026 – Jun 2026 entered the window')
  expect(list.html).toContain(`/${ctx.slug}/membership/moss/history/${id}`)
  expect(list.html).not.toContain('training-services')
  expect(list.html).toContain('min="2026-01-01"')

  await home.add(ctx.orgId, '2026-06', 'hours', null, 40)
  const page = import('../../app/[org]/membership/[programme]/history/[id]/page')
  const { words, html } = await look(page, {}, 'moss', id)
  expect(words).toContain('Moss | Snapshot of 10 Jul 2026')
  expect(words).toContain('Unchanged since it was written: its hash matches.')
  expect(words).toContain('North visits 10 11 Completed the same')
  expect(words).toContain('Delivery points 100 80.0 In-progress 100.0')
  expect(html).not.toContain('training-services')
  await expect(look(page, {}, 'training-services', id)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})

it('the plan leads from 13 and 80.0 to 140 hours and 5 visits, and each number to its flyout', async () => {
  const page = () => look(import('../../app/[org]/membership/[programme]/plan/page'))
  expect((await page()).words).toContain('No anniversary date yet')
  await updateSettings(ctx, { anniversary: '2020-08-15' })
  const { words, html } = await page()
  expect(words).toContain('bring in 140 hours and 5 visits by 31 Jul 2026, the last day that counts.')
  expect(words).toContain('Gate: both Visits at least 1 13')
  expect(words).toContain('Regions: one is enough North Nearest: the fewest visits 11')
  expect(html).toContain(`/${ctx.slug}/membership/moss?as_of=2026-08-15&amp;details=delivery-points`)
  expect(html).toContain(`/api/v1/orgs/${ctx.slug}/moss/plan?as_of=2026-08-15`)
  expect(html).not.toContain('what-if')
  expect(html).toContain('min="2026-01-01"')
})

it('a date that none of its rules cover is said to be so, and leads back to its own overview', async () => {
  const page = import('../../app/[org]/membership/[programme]/plan/page')
  const { words, html } = await look(page, { as_of: '2025-12-31' })
  expect(words).toContain('Membership | Moss No rule set covers 2025-12-31: the first starts on 2026-01-01.')
  expect(html).toContain(`href="/${ctx.slug}/membership/moss"`)
})

it('the forecast has a line for each criterion, and the months of the one that is chosen', async () => {
  await updateSettings(ctx, { anniversary: '2020-08-15' })
  const page = import('../../app/[org]/membership/[programme]/forecast/page')
  const { words, html } = await look(page, { metric: 'visits', area: 'north' })
  expect(words).toContain('There is too little history for a forecast.')
  expect(words).toContain('Visits in North, month by month')
  expect(words).toMatch(/Delivery points 80\.0 30\.0 less than 12 months known 100/)
  expect(html).toContain(`/${ctx.slug}/membership/moss/forecast?metric=visits&amp;area=south#fan`)
  expect(html).not.toContain('training-services')
})

it('the report tells all of it on one page and leads to the pages of the same programme', async () => {
  await updateSettings(ctx, { anniversary: '2020-08-15' })
  const { words, html } = await look(import('../../app/[org]/membership/[programme]/report/page'))
  expect(words).toContain('Partner for Moss')
  expect(words).toContain('North: visits 11 10 Benchmark met, 1 visit above it.')
  expect(words).toContain('bring in 140 hours and 5 visits by 31 Jul 2026')
  expect(words).toContain('Data through: monthly figures 28 Jun 2026.')
  expect(words).not.toContain('Trainers')
  expect(html).toContain(`/${ctx.slug}/membership/moss/falling-out`)
  expect(html).not.toContain('training-services')
})

it('it has a group of its own in the navigation, and Training Services no second one', () => {
  const [membership] = workspacesFor('viewer', 'acme', [TRAINING_SERVICES, MOSS_ENTRY.programme])
  expect(membership?.groups.map(({ name }) => name)).toEqual([
    'All programmes',
    'Training Services Partner',
    'Moss',
  ])
  expect(membership?.groups[2]?.links.map(({ href }) => href)).toEqual([
    '/acme/membership/moss',
    '/acme/membership/moss/trends',
    '/acme/membership/moss/falling-out',
    '/acme/membership/moss/forecast',
    '/acme/membership/moss/plan',
    '/acme/membership/moss/history',
    '/acme/membership/moss/rules',
    '/acme/membership/moss/report',
  ])
})
