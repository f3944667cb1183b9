import { expect, it } from 'vitest'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { timelineOf } from './timeline'

const RECORD: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2024-03-10', snapshot: null, enrolledOn: '2024-03-20' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const line = (today: string, given: Partial<DesignationRecord> | null = {}, qualified = true) => {
  const judged = {
    now: 'qualified' as const,
    spans: [{ from: '2024-01-01', to: today, qualified }],
  }
  const one = given && { ...RECORD, ...given }
  const { events, counts } = timelineOf(
    standing('security', one, judged, { shared: '2020-11-15', today }),
    today,
  )
  return { counts, events: events.map(({ on, when, what }) => [on, when, what]) }
}

it('what has happened, today and what comes stand in order, with the days that count for the anniversary', () =>
  expect(line('2024-05-10')).toEqual({
    counts: { from: '2024-06-01', to: '2024-11-30' },
    events: [
      ['2024-03-10', 'past', 'Security was attained.'],
      ['2024-03-20', 'past', 'Security was enrolled.'],
      ['2024-05-10', 'now', 'Today.'],
      ['2024-06-01', 'next', 'From here on one qualified day of Security is enough for its anniversary.'],
      ['2024-11-15', 'next', 'Security is checked again; the days that count for it are still to come.'],
      ['2024-12-15', 'next', 'The last day to pay and renew Security.'],
      ['2024-12-16', 'next', 'Security is no longer held unless it is renewed before.'],
    ],
  }))

it('a renewal and a lapse stand where they were; nothing that comes later than the day is told', () => {
  const renewed = line('2024-11-25', { renewedOn: '2024-11-20' }).events
  expect(renewed.slice(0, 4).map(([on, , what]) => [on, what])).toEqual([
    ['2024-03-10', 'Security was attained.'],
    ['2024-03-20', 'Security was enrolled.'],
    ['2024-11-20', 'Security was renewed.'],
    ['2024-11-25', 'Today.'],
  ])
  const before = line('2024-11-19', { renewedOn: '2024-11-20' }).events
  expect(before.some(([, , what]) => what === 'Security was renewed.')).toBe(false)
  const lapsed = line('2025-01-10', {}, false)
  expect(lapsed.events.slice(2).map(([on, , what]) => [on, what])).toEqual([
    ['2024-12-01', 'Security lapsed.'],
    ['2025-01-10', 'Today.'],
  ])
  expect(lapsed.counts).toBeNull()
})

it('an anniversary that has passed stands between, as long as it is to be renewed', () =>
  expect(line('2024-11-20').events.slice(2, 4)).toEqual([
    ['2024-11-15', 'past', 'The anniversary of Security: it is to be renewed since.'],
    ['2024-11-20', 'now', 'Today.'],
  ]))

it('without a record there is today alone, or the last day to enrol', () => {
  expect(line('2024-05-10', null, false).events).toEqual([['2024-05-10', 'now', 'Today.']])
  expect(line('2024-05-10', null).events).toEqual([
    ['2024-01-01', 'past', 'Security was qualified, for the first time in the window.'],
    ['2024-05-10', 'now', 'Today.'],
  ])
})
