import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as answerCase } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/case/route'
import { GET as answerDifferences } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/differences/route'
import { PUT as putFigures } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/figures/route'
import { GET as answerOne } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/route'
import { POST as postRows } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/rows/route'
import { GET as answerSolution } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/solution/route'
import { PUT as putStates } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/states/route'
import { GET as answerAll, POST as post } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/route'
import type { Ctx } from '../../lib/context'
import { movedIn } from '../stranger/moved-in'
import { type Handler, requestTo } from '../support/get-answers'
import type { Caller } from '../support/runtime'

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
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  home = await movedIn()
})
afterAll(() => home.close())
beforeEach(async () => {
  caller = await home.mint()
  ctx = caller.ctx
})

type Asked = { id?: number; query?: string; body?: object | string; programme?: string }

/** What a client gets from a route of a programme. */
async function ask(handler: Handler, method: 'GET' | 'POST' | 'PUT', given: Asked = {}) {
  const { id, query = '', body, programme = 'moss' } = given
  const text = typeof body === 'object' ? JSON.stringify(body) : body
  const address = `/api/v1/orgs/${ctx.slug}/${programme}/reconciliations?${query}`
  const request = requestTo(address, method, { token: caller.token }, text)
  const params = { org: ctx.slug, programme, ...(id !== undefined && { id: String(id) }) }
  const answer = await handler(request, { params: Promise.resolve(params) })
  return { status: answer.status, text: await answer.text() }
}
const jsonOf = async (handler: Handler, id?: number) =>
  JSON.parse((await ask(handler, 'GET', { ...(id !== undefined && { id }) })).text)

const FIGURES = [
  { metric: 'delivery-points', value: '75' },
  { metric: 'visits', area: 'north', value: '11' },
]
async function begin(): Promise<number> {
  const body = { name: 'July', takenOn: '2026-07-10', figures: FIGURES }
  const { status, text } = await ask(post, 'POST', { body })
  expect(status, text).toBe(201)
  return JSON.parse(text).id
}

it('its figures stand beside Partner Center’s: 75.0 there, 80.0 here, −5.0; 11 visits in both', async () => {
  const id = await begin()
  const one = await jsonOf(answerOne, id)
  expect(
    one.figures.map(({ metric, area, theirs, ours, difference }: Record<string, unknown>) => [
      metric,
      area,
      theirs,
      ours,
      difference,
    ]),
  ).toEqual([
    ['delivery-points', null, '75.0', '80.0', '-5.0'],
    ['visits', 'north', '11', '11', null],
  ])
  expect([one.ruleSet, one.window, one.kinds]).toEqual([
    'moss-2026-01',
    { from: '2026-04-01', to: '2026-06-30' },
    [],
  ])
  expect((await jsonOf(answerAll)).reconciliations).toMatchObject([{ id, figures: 2, differing: 1, open: 1 }])
})

it('it is no reconciliation of Training Services, which has none', async () => {
  const id = await begin()
  const other = { programme: 'training-services' }
  expect((await ask(answerOne, 'GET', { id, ...other })).status).toBe(404)
  expect(JSON.parse((await ask(answerAll, 'GET', other)).text)).toEqual({ reconciliations: [] })
})

it('what it has not is refused in its own words: a metric, a region, a month, rows, a search for causes', async () => {
  const id = await begin()
  const refused = async (figure: object) =>
    (await ask(putFigures, 'PUT', { id, body: { figures: [{ value: '1', ...figure }] } })).text
  expect(await refused({ metric: '' })).toContain('Choose a criterion.')
  expect(await refused({ metric: 'courseware-completions' })).toContain('One of visits, delivery-points.')
  expect(await refused({ metric: 'delivery-points', area: 'north' })).toContain(
    'This criterion has no region. Leave it empty.',
  )
  expect(await refused({ metric: 'visits', month: '2026-04' })).toContain('compared as a whole here')
  expect(await refused({ metric: 'visits', location: '1234567' })).toContain('compared as a whole here')
  const rows = 'order_line_id,purchased_on,exam_number,units,location_id\nX,2026-05-05,AZ-104,1,1234567\n'
  expect((await ask(postRows, 'POST', { id, body: rows })).text).toContain('holds no line items')
  const rowsOf = await ask(answerDifferences, 'GET', { id, query: 'kind=courseware-completions' })
  expect(rowsOf.status).toBe(404)
  const solution = await ask(answerSolution, 'GET', { id, query: 'metric=delivery-points' })
  expect([solution.status, solution.text]).toEqual([
    400,
    expect.stringContaining('of Moss cannot be searched'),
  ])
})

it('a state and a note stay, and the support case is in its name', async () => {
  const id = await begin()
  const text = async () => (await ask(answerCase, 'GET', { id })).text
  expect(await text()).toContain('Moss: Partner Center and our records differ')
  expect(await text()).toContain('- Delivery points: Partner Center 75.0, our records 80.0 (difference -5.0)')
  const note = 'Ten hours came late'
  await ask(putStates, 'PUT', { id, body: { state: 'explained', note, filter: {} } })
  expect(await text()).toContain(`(difference -5.0): ${note}`)
  expect((await jsonOf(answerAll)).reconciliations).toMatchObject([{ differing: 1, open: 0 }])
})

type Page = (props: {
  params: Promise<{ org: string; programme: string; id?: string }>
  searchParams: Promise<Record<string, string>>
}) => Promise<ReactNode>

async function look(page: Promise<{ default: Page }>, place: { id?: string; programme?: string } = {}) {
  const { default: show } = await page
  const params = Promise.resolve({ org: ctx.slug, programme: 'moss', ...place })
  const { prelude } = await prerenderToNodeStream(await show({ params, searchParams: Promise.resolve({}) }))
  let html = ''
  for await (const part of prelude) html += part
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

it('its pages ask for its figures by group, and show no rows and no cause, of which it says nothing', async () => {
  const id = await begin()
  const all = await look(import('../../app/[org]/membership/[programme]/reconcile/page'))
  expect(all.words).toContain('Where Partner Center and Laurel show different numbers: which ones.')
  expect(all.words).toContain('Gate Visits Laurel shows 13 Delivery points Laurel shows 80.0')
  expect(all.words).toContain('North Visits Laurel shows 11')
  expect(all.html).toContain(`/${ctx.slug}/membership/moss/reconcile/${id}`)
  const one = await look(import('../../app/[org]/membership/[programme]/reconcile/[id]/page'), {
    id: String(id),
  })
  expect(one.words).toContain('1 of 2 figures differ.')
  expect(one.words).toContain('Delivery points 75.0 80.0 −5.0')
  expect(one.words).not.toMatch(/Find the cause|Row by row|Location ID/)
  expect(one.words).toContain('Criterion Choose Visits Delivery points Region Gate North South')
  const elsewhere = look(import('../../app/[org]/membership/[programme]/reconcile/[id]/page'), {
    id: String(id),
    programme: 'training-services',
  })
  await expect(elsewhere).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
