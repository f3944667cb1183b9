import ical from 'node-ical'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarOf } from '../../lib/calendar/calendar-of'
import { getDates } from '../../lib/calendar/get-dates'
import type { Ctx } from '../../lib/context'
import type { PlainDate } from '../../lib/dates'
import { getDependents } from '../../lib/dependents/get-dependents'
import { getDesignations } from '../../lib/designations/get-designations'
import { saveDesignation } from '../../lib/designations/save-designation'
import { forgetEnv } from '../../lib/env'
import { getMembership } from '../../lib/membership/get-membership'
import { listPortfolio } from '../../lib/portfolio/list-portfolio'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { updateSettings } from '../../lib/settings/update-settings'
import { getSpecializations } from '../../lib/specializations/get-specializations'
import { saveSpecialization } from '../../lib/specializations/save-specialization'
import { homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { dataAndAi } from '../capability/through-the-year'
import { memberOf } from '../support/memberships'
import type { Surroundings } from '../support/runtime'
import { TEST_TODAY } from '../support/secret'

let home: Surroundings
let ctx: Ctx
beforeAll(async () => {
  ;({ home, ctx } = await homeWith(importable(rowsOf(dataAndAi()))))
  await updateSettings(ctx, { anniversary: '2020-11-15' })
})
afterAll(() => {
  move(TEST_TODAY)
  return home.close()
})
beforeEach(() => forgetEnv())

function move(day: PlainDate): void {
  process.env.LAUREL_TODAY = day
  forgetEnv()
}

/** What every page and answer says of Data & AI on a day. */
async function on(day: PlainDate) {
  move(day)
  const [found, membership, dates, { dependents }, { lines: specializations }, { score }] = await Promise.all(
    [
      getDesignations(ctx),
      getMembership(ctx),
      getDates(ctx),
      getDependents(ctx, 'data-ai'),
      getSpecializations(ctx),
      getCapability(ctx),
    ],
  )
  const one = found.designations.find(({ designation }) => designation === 'data-ai') ?? expect.fail()
  const line = membership.lines.find(({ id }) => id === 'data-ai') ?? expect.fail()
  const [portfolio] = (await listPortfolio(memberOf(home.db, [ctx], 'viewer'))).slice(-1)
  // Before anything is recorded the portfolio asks for no half year of every organization: it has the score of the day.
  if (found.records.length > 0) expect(portfolio?.figures?.lines).toEqual(membership.lines)
  const events = Object.values(ical.sync.parseICS(await calendarOf(ctx, 'dates'))).flatMap((event) =>
    event?.type === 'VEVENT' ? [`${event.summary}`] : [],
  )
  expect(events).toEqual(dates.dates.map(({ what }) => what))
  const own = dates.dates.filter(({ what }) => /Data & AI|Analytics|Badge/.test(what))
  return {
    ...{ one, line, first: membership.first?.id },
    specialization: specializations.find(({ record }) => record !== null),
    badge: dependents.find(({ kind }) => kind === 'badge'),
    points: score.areas.find(({ id }) => id === 'data-ai')?.score.n,
    days: own.filter(({ uid }) => !uid.includes('refresh')).map(({ on: when, what }) => `${when} ${what}`),
  }
}

const OLD_BADGE = 'Solutions Partner for Data & AI (Azure)'
const ANALYTICS = [
  '2027-02-03 Analytics on Microsoft Azure: anniversary',
  '2027-03-05 Analytics on Microsoft Azure: the last day to keep it',
]
/** What comes in November and December if it is not renewed, and what the specialization has of its own. */
const ahead = (badge: string) => [
  '2026-11-15 Data & AI: anniversary',
  '2026-12-15 Data & AI: last day to renew',
  `2026-12-15 Badge ${badge}: the last day unless renewed`,
  '2026-12-16 Data & AI: no longer held unless renewed',
  ...ANALYTICS,
]

it('March: qualified with 92 points, it is recorded, and held up to its anniversary in November', async () => {
  const before = await on('2026-03-20')
  expect([before.one.status, before.line.status, before.points]).toEqual(['qualified', 'qualified', 92n])
  const bought = { attainedOn: '2026-03-20', enrolledOn: '2026-03-20', origin: 'bought' } as const
  await saveDesignation(ctx, 'data-ai', bought)
  await saveSpecialization(ctx, { specialization: 'Analytics on Microsoft Azure', anniversary: '2027-02-03' })
  const { one, line, days } = await on('2026-03-20')
  expect([one.status, one.anniversary, line.word]).toEqual(['enrolled', '2026-11-15', 'Enrolled'])
  expect(days).toEqual([
    '2026-05-01 Data & AI: certifications of 10 people lapse',
    '2026-05-15 Data & AI: qualified days count for the anniversary',
    ...ahead(OLD_BADGE),
  ])
})

it('May: 52 points, and nothing has changed but that the anniversary is not yet qualified for', async () => {
  const { one, line, points, days } = await on('2026-05-20')
  expect([points, one.status, line.status, line.word]).toEqual([52n, 'enrolled', 'qualified', 'Enrolled'])
  expect(line.risk).toEqual({
    tone: 'plain',
    text: 'It is not yet qualified for its anniversary on 15 Nov 2026: unless it is, its badge goes after 15 Dec 2026.',
  })
  expect(days).toEqual(ahead(OLD_BADGE))
})

it('November: the anniversary checks again, and says what goes with it, by when', async () => {
  const { one, line, first, days, specialization, badge } = await on('2026-11-15')
  expect([one.status, line.word, line.risk, first]).toEqual([
    'renewal_due',
    'Enrolled (renewal due)',
    { tone: 'bad', text: 'It ends on 16 Dec 2026 unless it is qualified and renewed.' },
    'data-ai',
  ])
  expect(days).toEqual(ahead('Cloud & AI Platforms'))
  expect([specialization?.state, badge?.until, badge?.name]).toEqual([
    ...['renew', '2026-12-15', 'Badge Cloud & AI Platforms'],
  ])
})

it('then it lapses: the badge must be gone, the specialization is at risk by its own day', async () => {
  const { one, line, days, specialization, badge } = await on('2026-12-16')
  expect([one.status, one.lapsedOn, line.risk]).toEqual([
    ...['in_progress', '2026-12-16'],
    { tone: 'bad', text: 'It lapsed on 16 Dec 2026.' },
  ])
  expect(days).toEqual(ANALYTICS)
  expect([specialization?.state, specialization?.says]).toEqual([
    'at_risk',
    'Lost after 5 Mar 2027 unless it was renewed by 15 Dec 2026, while Data & AI was held, or Data & AI is attained by then.',
  ])
  expect(badge?.says).toMatch(/^Had to go after 15 Dec 2026, the last day of Data & AI\./)
})
