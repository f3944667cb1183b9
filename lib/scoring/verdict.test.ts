import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../programmes/training-services/rule-book'
import type { Total } from '../programmes/training-services/tallies'
import type { NamedGap } from './gap-words'
import { type Qualification, qualify } from './qualification'
import { verdict } from './verdict'

const CATALOGUE = buildCatalogue([])
const TODAY = '2026-11-21'
const none = { units: 0, answeredRows: 0, answers: 0, answerPoints: 0 }
const courses = (rows: number, month = '2026-10', item = 'AZ-104T00'): Total => ({
  kind: 'courseware-completions',
  month,
  item,
  eligibility: '-',
  ...none,
  rows,
})
const exams = (units: number): Total => ({
  kind: 'exam-unit-purchases',
  month: '2026-10',
  item: 'AZ-104',
  eligibility: '-',
  ...none,
  rows: 1,
  units,
})
const surveys = (count: number, points: number, item: string, month = '2026-10'): Total => ({
  kind: 'survey-responses',
  month,
  item,
  eligibility: 'mct',
  ...none,
  rows: count,
  answeredRows: count,
  answers: count * 9,
  answerPoints: points,
})
const at = (asOf: string, totals: Total[]): Qualification =>
  qualify({ asOf, totals, catalogue: CATALOGUE, rules: SHIPPED_RULES })
const say = (totals: Total[], anniversary: string | null = '2027-03-15', later: string[] = []) =>
  verdict({
    qualification: at(TODAY, totals),
    ahead: later.map((asOf) => at(asOf, totals)),
    today: TODAY,
    anniversary,
    hasData: totals.length > 0,
  })

describe('the verdict', () => {
  it('without data: leads to the first file', () => {
    expect(say([]).text).toBe(
      'Not started. No line items yet: figures begin with the first file; anniversary 15 Mar 2027, in 114 days.',
    )
  })

  it('one thing missing: names it and says that it is the only one (1000 − 811 = 189)', () => {
    const { text } = say([courses(811), exams(200), surveys(200, 200 * 40, 'DP-600T00')])
    expect(text).toBe(
      'In-progress. 189 courseware points and nothing else stand between you and qualification; anniversary 15 Mar 2027, in 114 days.',
    )
  })

  it('one point missing stands, not stand', () => {
    const { text } = say([courses(999), exams(200), surveys(200, 200 * 40, 'DP-600T00')], null)
    expect(text).toBe(
      'In-progress. 1 courseware point and nothing else stands between you and qualification.',
    )
  })

  it('several: base criteria in order, then the nearest area (200 − 150 = 50 in Security, not 190 in Data & AI)', () => {
    const { text } = say(
      [courses(1000), exams(150), surveys(10, 450, 'DP-600T00'), surveys(150, 150 * 45, 'SC-200T00')],
      null,
    )
    expect(text).toBe(
      'In-progress. 50 exam points and one solution area (nearest: 50 surveys in Security) stand between you and qualification.',
    )
  })

  it('no answers yet is said as that, not as an average of 0', () => {
    expect(say([courses(1000), exams(200)], null).text).toBe(
      'In-progress. An average response score of 4.25 (no answers yet) and one solution area stand between you and qualification.',
    )
  })

  it('qualified: the badged areas, and what the first lost month takes (250 − 60 = 190, 10 short)', () => {
    const totals = [
      courses(1000),
      exams(200),
      surveys(190, 190 * 40, 'DP-600T00'),
      surveys(60, 60 * 40, 'DP-600T00', '2025-11'),
      surveys(5, 225, 'SC-200T00'),
    ]
    const result = say(totals, '2026-11-22', ['2026-12-01'])
    expect(result.badged).toEqual(['data-ai'])
    expect(result.text).toBe(
      'Completed. You qualify, badged in Data & AI; anniversary 22 Nov 2026, tomorrow. Data & AI surveys drop below 200 on 1 Dec 2026 unless 10 more come in by then.',
    )
    expect(result.firstLoss?.on).toBe('2026-12-01')
  })

  it('qualified and safe: says that nothing known takes it away', () => {
    const result = say([courses(1000), exams(200), surveys(200, 200 * 40, 'DP-600T00')], TODAY, [
      '2026-12-01',
    ])
    expect(result.text).toBe(
      'Completed. You qualify, badged in Data & AI; anniversary 21 Nov 2026, today. Nothing known today takes it away before then.',
    )
    expect(result.firstLoss).toBeNull()
  })

  it('qualified: the loss that takes the qualification comes before one that takes a badge, though it is later', () => {
    const totals = [
      courses(900),
      courses(161, '2026-01'),
      exams(200),
      surveys(200, 200 * 40, 'DP-600T00'),
      surveys(190, 190 * 40, 'SC-200T00'),
      surveys(12, 12 * 40, 'SC-200T00', '2025-11'),
    ]
    const { text, earlier, focus, firstLoss } = say(totals, '2027-03-15', ['2026-12-01', '2027-02-01'])
    expect(text).toBe(
      'Completed. You qualify, badged in Data & AI and Security; anniversary 15 Mar 2027, in 114 days. Courseware completions drop below 1000 points on 1 Feb 2027 unless 100 more come in by then.',
    )
    expect(earlier).toBe(
      'Before that: Security surveys drop below 200 on 1 Dec 2026 unless 10 more come in by then.',
    )
    expect(firstLoss?.on).toBe('2026-12-01')
    expect(focus && [focus.criterion.unit.figure(focus.criterion), focus.on]).toEqual([
      ['100', 'courseware points missing'],
      '2027-03-15',
    ])
  })

  it('the figure to lead with: what is furthest from its benchmark today (25 % of 200 surveys, 18.9 % of 1000 points)', () => {
    const { focus } = say([courses(811), exams(200), surveys(150, 150 * 45, 'SC-200T00')])
    expect(focus && [focus.criterion.unit.figure(focus.criterion), focus.on]).toEqual([
      ['50', 'surveys missing in Security'],
      null,
    ])
    expect(say([]).focus).toBeNull()
    expect(say([courses(1000), exams(200), surveys(200, 200 * 40, 'DP-600T00')], TODAY).focus).toBeNull()
  })

  it('what may be missing stands by itself, with a figure that is at least so high: 150 + 10 surveys', () => {
    const totals = [
      courses(1000),
      exams(200),
      surveys(10, 450, 'DP-600T00'),
      surveys(150, 150 * 45, 'SC-200T00'),
    ]
    const gap: NamedGap = {
      kind: 'survey-responses',
      noun: 'surveys',
      locationId: 1,
      hidden: false,
      place: 'Berlin',
      from: '2026-10',
      to: '2026-11',
      open: true,
      since: '2026-10-04',
      usual: 30.9,
      chance: 0,
    }
    const tell = (missing: NamedGap[]) =>
      verdict({
        qualification: at(TODAY, totals),
        ahead: [],
        today: TODAY,
        anniversary: null,
        hasData: true,
        missing,
      })
    expect(tell([gap]).text).toBe(
      'In-progress. One solution area (nearest: 50 surveys in Security) and nothing else stand between you and qualification.',
    )
    expect(tell([]).missingData).toBeNull()
    expect(tell([gap]).missingData).toBe(
      'At least 160 surveys count: Berlin has sent no surveys since 4 Oct 2026, usually about 30 a month.',
    )
    expect(
      tell([{ ...gap, kind: 'courseware-completions', noun: 'courseware completions', place: null }, gap])
        .missingData,
    ).toBe(
      'At least 1000.0 courseware points count: no courseware completions have come since 4 Oct 2026, usually about 30 a month (and one more gap).',
    )
    expect(tell([{ ...gap, hidden: true, place: null }]).missingData).toBe(
      'At least 160 surveys count: a location outside yours sends no surveys.',
    )
    expect(tell([{ ...gap, open: false, to: '2026-10' }]).missingData).toContain(
      'Berlin sent no surveys in Oct 2026, usually',
    )
  })
})
