import { describe, expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { organizationOf, rowsOf } from '../../../../tests/capability/scored'
import { addDays, daysBetween, type PlainDate } from '../../../dates'
import { AREAS } from '../areas'
import { daysOfChange } from '../days/days-of-change'
import { scoreDays } from '../days/score-days'
import { RULE_SETS } from '../rules'
import { scoreCapability } from '../score'
import { areaWindow } from './area-window'
import { spanNote, windowWords } from './window-words'
import { WINDOWS, windowOn } from './windows'

describe('the window that ends on a day (capability-score.md §2.3)', () => {
  it.each([
    ['2022-10-03', '2022-10-03'],
    ['2023-09-18', '2023-09-18'],
    ['2023-09-19', '2023-04-19'],
    ['2023-12-31', '2023-07-31'],
    ['2024-01-01', '2023-08-01'],
    // The example of the page of 2024: 1 March to 15 August.
    ['2024-08-15', '2024-03-01'],
    ['2026-05-10', '2025-12-01'],
    ['2026-05-11', '2025-11-11'],
    ['2026-11-21', '2026-05-21'],
    // September has no 31st, February no 30th.
    ['2027-03-31', '2026-09-30'],
    ['2027-08-30', '2027-02-28'],
  ])('%s: from %s on', (to, from) => expect(windowOn(to)?.from).toBe(from))

  it('the example of 2023 is 15 March to 15 August; where the 180 days of the same text would begin is said to be in doubt', () => {
    const rule = WINDOWS.find(({ from }) => from === '2023-09-19')
    expect([rule?.standing, rule?.note]).toEqual(['uncertain', expect.stringContaining('180 days')])
    expect(rule?.begins).toEqual({ with: 'same-day', months: 5 })
  })

  it('every day from 2022-10-03 to 2027-12-31 has one that ends on it and begins within 190 days; no day before has', () => {
    for (let day = '2022-10-03'; day <= '2027-12-31'; day = addDays(day, 1)) {
      const { from = '', to } = windowOn(day) ?? {}
      expect(to, day).toBe(day)
      expect(daysBetween(from, day), day).toBeLessThan(190)
    }
    expect(windowOn('2022-10-02')).toBeNull()
  })

  it('each rule has a source with a date, and they start one after another', () => {
    const starts = WINDOWS.map(({ from }) => from)
    expect(starts).toEqual(starts.toSorted())
    for (const { source } of WINDOWS) expect(Object.values(source).every(Boolean)).toBe(true)
  })
})

describe('an area over its window', () => {
  it('is told day by day without a gap, and the same as scored on each day: generated organizations', () => {
    for (let seed = 1; seed <= cases(2); seed++) {
      const { raw, asOf } = generate(seed)
      const window = windowOn(asOf)
      if (!window) throw new Error(asOf)
      const [organization, { certifications }] = [organizationOf(raw), rowsOf(raw)]
      const scores = scoreDays(organization, daysOfChange(window.from, window.to, RULE_SETS, certifications))
      const told = AREAS.map((area) => areaWindow(window, area, scores))
      for (let day = window.from; day <= window.to; day = addDays(day, 1))
        for (const { id, status } of scoreCapability(organization, day).areas) {
          const spans = told.find(({ area }) => area === id)?.spans ?? []
          const on = spans.filter(({ from, to }) => from <= day && day <= to)
          expect(
            on.map((span) => span.status),
            `seed ${seed} ${id} on ${day}`,
          ).toEqual([status])
        }
      for (const { days } of told) expect(days).toBe(daysBetween(window.from, window.to) + 1)
    }
  })

  const base = scoreCapability(organizationOf(generate(1).raw), '2026-11-21')
  const stands = (asOf: PlainDate, points: number, qualified = false, known = true) => ({
    ...base,
    asOf,
    areas: base.areas.map((area) => ({
      ...area,
      status: qualified ? ('qualified' as const) : ('in_progress' as const),
      score: { n: BigInt(points), d: 1n },
      tracks: area.tracks.map((track) => ({
        ...track,
        metrics: track.metrics.map((metric) => ({
          ...metric,
          reason: known ? null : ('no_figures' as const),
          parts: [],
        })),
      })),
    })),
  })
  const window = windowOn('2026-11-21')
  const over = (...scores: ReturnType<typeof stands>[]) => {
    if (!window) throw new Error('there is a window')
    return areaWindow(window, 'security', scores)
  }

  it('three days of 185: 12 to 14 Aug 2026, which counts until 14 Feb 2027, six months later', () => {
    const one = over(stands('2026-05-21', 60), stands('2026-08-12', 70, true), stands('2026-08-15', 66))
    expect([one.days, one.qualified, one.first, one.last, one.countsUntil]).toEqual([
      185,
      3,
      '2026-08-12',
      '2026-08-14',
      '2027-02-14',
    ])
    expect(windowWords(one)).toBe(
      'Qualified on 3 of the last 185 days, first on 12 Aug 2026 and last on 14 Aug 2026. That counts until 14 Feb 2027.',
    )
  })

  it('a designation that still stands says since when; one single day is said once', () => {
    expect(windowWords(over(stands('2026-05-21', 60), stands('2026-11-01', 71, true)))).toBe(
      'Qualified on 21 of the last 185 days, first on 1 Nov 2026.',
    )
    expect(
      windowWords(over(stands('2026-05-21', 60), stands('2026-08-12', 70, true), stands('2026-08-13', 66))),
    ).toBe('Qualified on 1 of the last 185 days, on 12 Aug 2026. That counts until 12 Feb 2027.')
    expect(windowWords(over(stands('2026-05-21', 80, true)))).toBe('Qualified on each of the last 185 days.')
  })

  it('none: the most there was; days without their months are unknown and never said not to be qualified', () => {
    expect(
      windowWords(over(stands('2026-05-21', 60), stands('2026-07-01', 62), stands('2026-09-01', 40))),
    ).toBe('Qualified on none of the last 185 days; the most is 62 points, from 1 Jul 2026 on.')
    expect(windowWords(over(stands('2026-05-21', 0, false, false)))).toBe(
      'Unknown on each of the last 185 days: months are missing.',
    )
    expect(windowWords(over(stands('2026-05-21', 60), stands('2026-11-01', 30, false, false)))).toBe(
      'Qualified on none of the 164 known ones of the last 185 days; the most is 60 points, from 21 May 2026 on. On 21 days months are missing: whether it is qualified is unknown.',
    )
    expect(windowWords(over(stands('2026-05-21', 20, false, false), stands('2026-06-01', 75, true)))).toBe(
      'Qualified on 174 of the last 185 days, first on 1 Jun 2026. On the others months are missing: whether it is qualified is unknown.',
    )
  })

  it('days with 70 points that are not enough say why, and so do days without their months', () => {
    const { spans } = over(
      stands('2026-05-21', 70),
      stands('2026-07-01', 69),
      stands('2026-08-01', 69, false, false),
      stands('2026-09-01', 71, true),
    )
    expect(spans.map(spanNote)).toEqual(['a metric has less than it needs', '', 'months are missing', ''])
  })

  it('days that stand the same are one span, also over the first of a month', () => {
    const { spans } = over(stands('2026-05-21', 60), stands('2026-06-01', 60), stands('2026-07-01', 61))
    expect(spans.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-05-21', '2026-06-30', 41],
      ['2026-07-01', '2026-11-21', 144],
    ])
  })
})
