import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as answerChanges } from '../../app/api/v1/orgs/[org]/[programme]/changes/route'
import { GET as answerSnapshot } from '../../app/api/v1/orgs/[org]/[programme]/snapshots/[id]/route'
import {
  GET as answerSnapshots,
  POST as postSnapshot,
} from '../../app/api/v1/orgs/[org]/[programme]/snapshots/route'
import { certifications } from '../../db/schema/records'
import { inOrg } from '../../db/tenancy'
import { capabilityChanges } from '../../lib/answers/capability-changes'
import { capabilitySnapshot, capabilitySnapshots } from '../../lib/answers/capability-snapshots'
import type { Ctx } from '../../lib/context'
import { keepMonthEnds } from '../../lib/jobs/month-ends'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { type Handler, requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))
/** There is no browser whose history could move. */
vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: () => ({}) as never,
}))

const PROGRAMME = 'solutions-partner'
let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
})
afterAll(() => home.close())
beforeEach(async () => {
  caller = await mintCaller(home.db)
  ctx = caller.ctx
})

const withFigures = () => store(home.db, ctx.orgId, importable(rowsOf(twoYears('2025-09', '2026-10'))))

async function ask(handler: Handler, path: string, body?: string, id = '') {
  const address = `/api/v1/orgs/${ctx.slug}/${PROGRAMME}/snapshots${path}`
  const request = requestTo(address, body ? 'POST' : 'GET', { token: caller.token }, body)
  const answer = await handler(request, {
    params: Promise.resolve({ org: ctx.slug, programme: PROGRAMME, id }),
  })
  return { status: answer.status, text: await answer.text() }
}
const listed = async () => capabilitySnapshots.parse(JSON.parse((await ask(answerSnapshots, '')).text))
const read = async (id: number) =>
  capabilitySnapshot.parse(JSON.parse((await ask(answerSnapshot, `/${id}`, undefined, String(id))).text))
const take = async () => (JSON.parse((await ask(postSnapshot, '', '{}')).text) as { id: number }).id
const leaves = () =>
  home.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await tx.db
      .update(certifications)
      .set({ leftOn: '2026-11-02' })
      .where(sql`${inOrg(certifications, tx.orgId)} and ${certifications.person} = 'ann'`)
  })

it('a snapshot is the score of its day, and stays it when a person has left since; each figure of today stands beside', async () => {
  await withFigures()
  const id = await take()
  const issued = await read(id)
  expect(issued.result).toEqual(capabilityJson(ctx.slug, (await getCapability(ctx)).score))
  expect(issued.checks).toMatchObject({ intact: true, present: { same: true } })
  expect(issued.input.families.map(({ family, month, months }) => [family, month, months])).toEqual([
    ['acr', '2026-10', 14],
    ['licence', '2026-10', 14],
    ['revenue', null, 0],
    ['usage', '2026-10', 1],
  ])

  await leaves()
  const later = await read(id)
  expect(later.result).toEqual(issued.result)
  expect(later.checks).toMatchObject({ intact: true, present: { same: false } })
  const { html, words } = await look(import('../../app/[org]/membership/[programme]/history/[id]/page'), id)
  expect(words).toContain('Solutions Partner | Snapshot of 21 Nov 2026')
  expect(words).toContain('Unchanged since it was written: its hash matches.')
  expect(words).toContain('comes to another result for this date with what is known today')
  expect(words).toMatch(/Infrastructure \(SMB\) 70 [\d.]+ In-progress [\d.]+/)
  expect(html).not.toContain('training-services')
})

it('a file has a column for each area; what somebody changes in the database is no longer verified', async () => {
  await withFigures()
  const id = await take()
  expect((await listed()).snapshots).toMatchObject([{ id, verified: true, kind: 'on_demand' }])
  const [header, line] = (await ask(answerSnapshots, '?format=csv')).text.replaceAll('"', '').split('\n')
  expect(header).toBe(
    'snapshot_id,as_of,kind,made_at,made_by,rule_set,version,business_applications,data_ai,digital_app_innovation,infrastructure,security,modern_work,hash,verified,supersedes,superseded_by,reason',
  )
  expect(line).toContain(`${id},2026-11-21,on_demand`)

  const owner = postgres(home.ownerUrl, { max: 1 })
  await owner`update snapshots set result = jsonb_set(result, '{areas,0,score}', '70') where id = ${id}`
  await owner.end()
  expect((await listed()).snapshots).toMatchObject([{ id, verified: false }])
  expect((await read(id)).checks.intact).toBe(false)
})

it('two days: what each metric brought adds up to what the score of its area moved, both by what is known today', async () => {
  await withFigures()
  const path = `/api/v1/orgs/${ctx.slug}/${PROGRAMME}/changes?from=2026-10-10&to=2026-11-21`
  const params = Promise.resolve({ org: ctx.slug, programme: PROGRAMME })
  const answer = await answerChanges(requestTo(path, 'GET', { token: caller.token }), { params })
  const { from, areas } = capabilityChanges.parse(await answer.json())
  expect(from).toEqual({ asOf: '2026-10-10', ruleSet: 'pcs-2026-07' })
  const moved = areas.filter(({ change }) => change !== 0)
  expect(moved.map(({ id }) => id)).toContain('modern-work')
  for (const { id, change, metrics, before, after } of areas) {
    expect(
      metrics.reduce((sum, one) => sum + one.change, 0),
      id,
    ).toBeCloseTo(change, 9)
    expect(after.score - before.score, id).toBeCloseTo(change, 9)
  }
  const page = import('../../app/[org]/membership/[programme]/history/page')
  const { words } = await look(page, 0, { from: '2026-10-10', to: '2026-11-21' })
  expect(words).toContain('figures and certifications that came later decide for past days as well')
  expect(words).toMatch(/Modern Work [\d.]+ [\d.]+ [+−][\d.]+ Usage growth/)
  expect(words).toContain('figures of Sep 2026 → Oct 2026')
  const wrong = await look(page, 0, { from: '2026-11-21', to: '2026-10-10' })
  expect(wrong.words).toContain('2026-11-21 lies after 2026-10-10. Give the earlier day first.')
})

it('the job keeps a month end of each programme that has data, once: of an organization with figures alone that of the six areas', async () => {
  await withFigures()
  const now = new Date(`${TEST_TODAY}T12:00:00Z`)
  const never = new AbortController().signal
  for (const _ of [1, 2]) await keepMonthEnds(home.db, never, { own: now, theirs: now })
  const { snapshots } = await listed()
  expect(snapshots.map(({ kind, asOf }) => [kind, asOf])).toEqual([['month_end', '2026-11-01']])
  const training = await answerSnapshots(requestTo('/x', 'GET', { token: caller.token }), {
    params: Promise.resolve({ org: ctx.slug, programme: 'training-services' }),
  })
  expect(await training.json()).toMatchObject({ snapshots: [] })
  const { words } = await look(import('../../app/[org]/membership/[programme]/history/page'))
  expect(words).toContain('figures of customers are no part of it')
  expect(words).toContain('1 Nov 2026 Month end Oct 2026')
})

type Page = (props: {
  params: Promise<{ org: string; programme: string; id: string }>
  searchParams: Promise<Record<string, string>>
}) => Promise<React.ReactNode>

async function look(page: Promise<{ default: Page }>, id = 0, query: Record<string, string> = {}) {
  const { default: show } = await page
  const params = Promise.resolve({ org: ctx.slug, programme: PROGRAMME, id: String(id) })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve(query) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}
