import { expect, it } from 'vitest'
import { calendarOf } from '../../../../demo/calendar'
import { recordFiles } from '../../../../demo/consulting/files'
import { rawOf } from '../../../../tests/capability/raw-of-files'
import { coveredIn, organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import { losingGap, losingLead, losingOf, losingRows } from '../plan/losing'
import { scoreCapability } from '../score'
import { riskOf } from '../words/risk-words'
import { verdictOf } from '../words/verdict-words'
import { lossesAhead, refreshesAfter } from './ahead'
import { goesWords } from './ahead-words'
import { carried, designationsIn, nextLosses } from './next-losses'

const TODAY = '2026-11-21'
const GOES =
  'Infrastructure falls to 69.2, below 70, with the refresh of Nov 2026 (by 20 Dec 2026), if figures stay as in the last month known.'

const raw = rawOf(recordFiles(calendarOf(TODAY)))
const rows = rowsOf(raw)
const read = {
  ...organizationWith(rows, raw.market),
  covered: coveredIn(rows),
  certifications: rows.certifications,
}
const now = scoreCapability(read, TODAY)
const losses = nextLosses(read, now, TODAY)
const going = designationsIn(losses)

it('a designation that goes with the next refresh is the first loss, told by whose figures and by when: 72.6 − 3.4 = 69.2', () => {
  expect(losses[0]).toMatchObject({ id: 'infrastructure', on: '2026-12-01', unqualified: true })
  expect(going.map(goesWords)).toEqual([GOES])
})

it('What leaves says the same of it: of twelve refreshes it goes with the first', () => {
  const last = refreshesAfter(TODAY).at(-1) ?? TODAY
  const [, ...days] = daysOfChange(TODAY, last, read.rules.sets, read.certifications)
  const [first] = lossesAhead(now, scoreDays(carried(read), days))
  expect(first && [first.id, first.on, goesWords(first)]).toEqual(['infrastructure', '2026-12-01', GOES])
})

it('the verdict says it before what is nearest, and no longer what there is to spare; the risk of the area is bad', () => {
  const { rest, also, focus } = verdictOf(now, losses)
  expect(rest).toMatch(/^ Infrastructure falls to 69\.2, below 70, /)
  expect(also).toEqual([expect.stringMatching(/^Nearest is Business Applications: /)])
  expect(focus?.id).toBe('business-applications')
  const [area] = now.areas.filter(({ id }) => id === 'infrastructure')
  const known = { asOf: TODAY, ruleSet: now.ruleSet, families: [], lapses: [], losses }
  expect(area && riskOf(area, known)).toEqual({ tone: 'bad', text: GOES })
})

it('a later month is what is expected of it: on 1 Dec the designation is gone; what is over loses nothing more', () => {
  const later = scoreCapability(read, '2026-12-01')
  expect(designationsIn(nextLosses(read, later, TODAY)).map(goesWords)).toEqual([GOES])
  expect(nextLosses(read, scoreCapability(read, '2026-05-21'), TODAY)).toEqual([])
})

it('the plan says what keeps it: 70 − 69.2 points, which growth, and the customers that bring less then', () => {
  const called = { customer: (tenant: string) => tenant, workload: () => '', person: () => null }
  const losing = losingOf(read, now, going)
  expect(losingLead(losing, 'infrastructure')).toBe(GOES)
  expect(losingGap(losing, 'infrastructure')).toEqual(['0.8 points to keep it'])
  const [row, ...others] = losingRows(losing, 'infrastructure', called)
  expect(others).toEqual([])
  expect(row).toMatchObject({ brings: '−3.4', sum: '69.2' })
  expect(row?.says).toMatch(
    /^Keep usage growth: with the refresh of Nov 2026 \(by 20 Dec 2026\) .+ brings? less$/,
  )
  expect([losingLead(losing, 'security'), losingGap(losing, 'security')]).toEqual(['', []])
})
