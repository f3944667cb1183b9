import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as answerWindow } from '../../app/api/v1/orgs/[org]/capability-score/qualification-window/route'
import { qualificationWindow } from '../../lib/answers/qualification-window'
import type { Ctx } from '../../lib/context'
import { addDays } from '../../lib/dates'
import { raiseCatalogueSeq } from '../../lib/organizations/sql/state'
import { nearest } from '../../lib/programmes/solutions-partner/answer/nearest'
import { scoreCapability } from '../../lib/programmes/solutions-partner/score'
import { answerOf, homeWith } from '../capability/home-with'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import type { Caller, Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

const rows = importable(rowsOf(twoYears('2024-01', '2026-10')))
let home: Surroundings
let caller: Caller
let ctx: Ctx
beforeAll(async () => {
  ;({ home, caller, ctx } = await homeWith(rows))
})
afterAll(() => home.close())

const ask = (query: string) => answerOf(answerWindow, caller, `capability-score/qualification-window${query}`)

it('every day of the window has the score of that day, by the rules of that day: 21 May to 21 Nov 2026', async () => {
  const { window, areas } = qualificationWindow.parse(JSON.parse((await ask('')).text))
  expect([window.from, window.to, window.days]).toEqual(['2026-05-21', TEST_TODAY, 185])
  const organization = organizationWith(rows, 'larger')
  for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
    const { ruleSet, areas: scored } = scoreCapability(organization, day)
    const told = areas.map(({ spans }) => spans.filter(({ from, to }) => from <= day && day <= to))
    expect(
      told.map((spans) => spans.map(({ score, ruleSet: by }) => [score, by])),
      day,
    ).toEqual(scored.map(({ score }) => [[nearest(score), ruleSet.id]]))
  }
  expect(areas.map(({ text }) => text)).toContainEqual(expect.stringContaining('of the last 185 days'))
})

it('a day of 2022 stands by itself; before 3 Oct 2022 there is no window, and that is said', async () => {
  const { window, areas } = qualificationWindow.parse(JSON.parse((await ask('?as_of=2022-12-31')).text))
  expect([window.days, areas[0]?.text]).toEqual([1, 'Not qualified on 31 Dec 2022.'])
  const { status, text } = await ask('?as_of=2022-10-02')
  expect([status, text]).toEqual([422, expect.stringContaining('2022-10-03')])
})

it('a file has a line for each area and the days on which it stood the same', async () => {
  const [header, ...lines] = (await ask('?format=csv')).text.trim().split('\n')
  expect(header).toBe('solution_area,from,to,days,status,score,display,track,known,rule_set')
  const days = lines
    .filter((line) => line.startsWith('"security",'))
    .map((line) => Number(line.split(',')[3]))
  expect(days.reduce((sum, one) => sum + one, 0)).toBe(185)
})

it('is read once while nothing changes, and again after a change', async () => {
  const readings = vi.spyOn(home.db, 'inTenant')
  const times = () => readings.mock.calls.filter(([, mode]) => mode === 'read').length
  await ask('')
  const first = times()
  await ask('?format=csv')
  expect(times()).toBe(first)
  await home.db.inTenant(ctx.orgId, 'write', (tx) => raiseCatalogueSeq(tx, 'all'))
  await ask('')
  expect(times()).toBe(first + 1)
  readings.mockRestore()
})
