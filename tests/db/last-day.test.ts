import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as answerPlan } from '../../app/api/v1/orgs/[org]/[programme]/plan/route'
import { GET as answerRules } from '../../app/api/v1/orgs/[org]/[programme]/rules/route'
import { GET as answerTrial } from '../../app/api/v1/orgs/[org]/[programme]/what-if/route'
import { GET as answerWindow } from '../../app/api/v1/orgs/[org]/capability-score/qualification-window/route'
import { GET as answerScore } from '../../app/api/v1/orgs/[org]/capability-score/route'
import { rowsOf } from '../capability/scored'
import { importable, store } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { requestTo } from '../support/get-answers'
import { type Caller, mintCaller, runtime, type Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let home: Surroundings
let caller: Caller
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  home = await runtime()
  caller = await mintCaller(home.db)
  await store(home.db, caller.ctx.orgId, importable(rowsOf(twoYears('2025-09', '2026-10'))))
})
afterAll(() => home.close())

it.each([
  ['capability-score', answerScore],
  ['capability-score/qualification-window', answerWindow],
  ['solutions-partner/plan', answerPlan],
  ['solutions-partner/rules', answerRules],
  ['solutions-partner/what-if', answerTrial],
])('%s answers of the last day that can be written, and of the one before', async (path, answer) => {
  const { slug } = caller.ctx
  const params = Promise.resolve({ org: slug, programme: 'solutions-partner' })
  for (const day of ['9999-12-31', '9999-12-30']) {
    const request = requestTo(`/api/v1/orgs/${slug}/${path}?as_of=${day}`, 'GET', { token: caller.token })
    const { status } = await answer(request, { params })
    expect(status, day).toBe(200)
  }
})
