import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { GET as answerCase } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/case/route'
import { GET as answerOne } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/route'
import { GET as answerSolution } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/solution/route'
import { PUT as putStates } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/[id]/states/route'
import { GET as answerAll, POST as post } from '../../app/api/v1/orgs/[org]/[programme]/reconciliations/route'
import { calendarOf } from '../../demo/calendar'
import { recordFiles } from '../../demo/consulting/files'
import {
  capabilityCase,
  capabilityReconciliation,
  capabilitySolution,
} from '../../lib/answers/capability-reconciliations'
import { rawOf } from '../capability/raw-of-files'
import { causesOf, problemOf, solve } from '../capability/reconciled'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { type Handler, requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

/** Contoso Consulting, stored as imports leave it. */
const AS_OF = '2026-11-21'
const demo = rawOf(recordFiles(calendarOf(AS_OF)))

let here: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  here = await runtime()
  caller = await mintCaller(here.db)
  await store(here.db, caller.ctx.orgId, importable(rowsOf(demo)))
})
afterAll(() => here.close())

type Asked = { id?: number; query?: string; body?: object; programme?: string }

async function ask(handler: Handler, method: 'GET' | 'POST' | 'PUT', given: Asked = {}) {
  const { id, query = '', body, programme = 'solutions-partner' } = given
  const address = `/api/v1/orgs/${caller.ctx.slug}/${programme}/reconciliations?${query}`
  const request = requestTo(address, method, { token: caller.token }, body && JSON.stringify(body))
  const params = { org: caller.ctx.slug, programme, ...(id !== undefined && { id: String(id) }) }
  const answer = await handler(request, { params: Promise.resolve(params) })
  return { status: answer.status, text: await answer.text() }
}

let id: number
beforeEach(async () => {
  const figures = [
    { metric: 'score', area: 'security', value: '50' },
    { metric: 'usage-growth', area: 'security', value: '16.0' },
    { metric: 'score', area: 'modern-work', value: '70,5' },
    { metric: 'deployments', area: 'modern-work', value: '10' },
  ]
  const { status, text } = await ask(post, 'POST', { body: { name: 'November', takenOn: AS_OF, figures } })
  expect(status, text).toBe(201)
  ;({ id } = JSON.parse(text))
})

it('each number stands beside ours: Security 50 for 58, growth 16 in both, Modern Work 70.5 for 65.5', async () => {
  const { text } = await ask(answerOne, 'GET', { id })
  const one = capabilityReconciliation.parse(JSON.parse(text))
  expect(
    one.figures.map(({ area, metric, theirs, ours, difference }) => [area, metric, theirs, ours, difference]),
  ).toEqual([
    ['security', 'score', '50', '58', '-8'],
    ['security', 'usage-growth', '16', '16', null],
    ['modern-work', 'score', '70.5', '65.5', '5'],
    ['modern-work', 'deployments', '10', '15', '-5'],
  ])
  expect(one.ruleSet).toBe('pcs-2026-07')
  const { reconciliations } = JSON.parse((await ask(answerAll, 'GET')).text)
  expect(reconciliations[0]).toMatchObject({ id, figures: 4, differing: 3, open: 3 })
})

const solution = async (query: string) =>
  capabilitySolution.parse(JSON.parse((await ask(answerSolution, 'GET', { id, query })).text))

it('the search over the database gives what it gives over rows in memory, for each area and its rows', async () => {
  const { answers, ...found } = await solution('metric=score&area=security')
  expect(found).toMatchObject({ ours: '58', theirs: '50', size: 1, complete: true, coarse: false })
  expect(answers.map(({ display }) => display)).toEqual(['50'])
  expect(answers[0]?.causes[0]).toMatchObject({ cause: { kind: 'association', association: 'pal' } })
  const problem = problemOf(demo, { area: 'security', metric: 'score' }, AS_OF)
  const inMemory = solve(problem, '50', causesOf(problem)).answers
  expect(answers.map(({ causes }) => causes.map(({ cause }) => cause))).toEqual(
    inMemory.map(({ causes }) => causes.map(({ cause }) => cause)),
  )
  // All pairs were asked of figures that were read: causes that ask others do not go together.
  const pairs = await solution('metric=deployments&area=modern-work')
  expect(pairs).toMatchObject({ ours: '15', size: 2, complete: true })
  const linked = await solution('metric=score&area=modern-work')
  expect(linked.answers.map(({ causes }) => causes[0]?.words)).toContain(
    'Partner Center counts MC-7145, who is not linked or has left by our files',
  )
})

it('an explanation that is used stands in the support case, and what is open as a number', async () => {
  const words = 'Not linked in Partner Center'
  const keys = ['figure score modern-work  ']
  await ask(putStates, 'PUT', { id, body: { state: 'explained', note: words, keys } })
  const { text } = await ask(answerCase, 'GET', { id })
  expect(text).toContain('Solutions Partner: Partner Center and our records differ')
  expect(text).toContain('- Score, Security: Partner Center 50, our records 58 (difference -8)')
  expect(text).toContain(
    `- Score, Modern Work: Partner Center 70.5, our records 65.5 (difference 5): ${words}`,
  )
  capabilityCase.parse(JSON.parse((await ask(answerCase, 'GET', { id, query: 'format=json' })).text))
})

it('what there is not is refused in words: a metric of an area, no area, 101 of 100, −5, abc, no number at all, a day before all rules, an own programme', async () => {
  const begin = (over: object) =>
    ask(post, 'POST', { body: { name: 'x', takenOn: AS_OF, figures: [], ...over } })
  const figure = (one: object) => begin({ figures: [{ value: '1', ...one }] })
  expect((await figure({ metric: 'score' })).text).toContain('Every number is one of a solution area.')
  expect((await figure({ metric: 'advanced-certifications', area: 'security' })).text).toContain(
    'No track of this area has such a metric.',
  )
  const ofSecurity = (value: string) => figure({ metric: 'score', area: 'security', value })
  expect((await ofSecurity('101')).text).toContain('At most 100 points are given in Security.')
  for (const value of ['-5', 'abc']) {
    const refused = JSON.parse((await ofSecurity(value)).text)
    expect(refused.error.issues).toEqual([
      {
        path: 'figures.0.value',
        message: 'A number of 0 or more as Partner Center shows it, for example 72.6 or 14.',
      },
    ])
  }
  expect(JSON.parse((await ofSecurity('')).text).error.issues).toEqual([
    { path: 'figures.0.value', message: 'Enter at least one number that Partner Center shows.' },
  ])
  expect((await begin({ takenOn: '2022-09-30' })).text).toContain('The rules begin on 2022-10-01')
  expect((await ask(answerOne, 'GET', { id, programme: 'training-services' })).status).toBe(404)
})
