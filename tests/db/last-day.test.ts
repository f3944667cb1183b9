import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as answerPlan } from '../../app/api/v1/orgs/[org]/[programme]/plan/route'
import { GET as answerRules } from '../../app/api/v1/orgs/[org]/[programme]/rules/route'
import { GET as answerTrial } from '../../app/api/v1/orgs/[org]/[programme]/what-if/route'
import { GET as answerWindow } from '../../app/api/v1/orgs/[org]/capability-score/qualification-window/route'
import { GET as answerScore } from '../../app/api/v1/orgs/[org]/capability-score/route'
import { answerOf, homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import type { Caller, Surroundings } from '../support/runtime'

let home: Surroundings
let caller: Caller
beforeAll(async () => {
  ;({ home, caller } = await homeWith(importable(rowsOf(twoYears('2025-09', '2026-10')))))
})
afterAll(() => home.close())

it.each([
  ['capability-score', answerScore],
  ['capability-score/qualification-window', answerWindow],
  ['solutions-partner/plan', answerPlan],
  ['solutions-partner/rules', answerRules],
  ['solutions-partner/what-if', answerTrial],
])('%s answers of the last day that can be written, and of the one before', async (path, answer) => {
  for (const day of ['9999-12-31', '9999-12-30'])
    expect((await answerOf(answer, caller, `${path}?as_of=${day}`)).status, day).toBe(200)
})
