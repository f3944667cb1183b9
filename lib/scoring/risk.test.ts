import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys, TODAY } from '../../tests/oracle/totals'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../programmes/training-services/rule-book'
import type { Total } from '../programmes/training-services/tallies'
import { furthest, gapsOf } from './gaps'
import { outlookOf } from './outlook'
import { toNumber } from './rational'
import { biggestRisk } from './risk'

const CATALOGUE = buildCatalogue([])
const outlook = (totals: Total[], anniversary: string | null) =>
  outlookOf({
    rules: SHIPPED_RULES,
    asOf: TODAY,
    today: TODAY,
    anniversary,
    totals,
    catalogue: CATALOGUE,
    hasData: totals.length > 0,
  })
function riskOf(totals: Total[], anniversary: string | null = '2027-03-15') {
  const { qualification, verdict } = outlook(totals, anniversary)
  return biggestRisk({ qualification, verdict, today: TODAY, anniversary, hasData: totals.length > 0 })
}

const QUALIFIED = [redemptions('AZ-104T00', 1000), examUnits('AZ-104', 200)]

describe('the biggest risk', () => {
  it('without data: that nothing is known', () => {
    expect(riskOf([])).toEqual({ kind: 'no_data', on: null, text: 'No data yet.' })
  })

  it('qualified: the first month in which a criterion that counts is lost, in the verdict’s own words (200 − 166 = 34)', () => {
    const old = surveys('DP-600T00', 34, 34 * 40, { month: '2026-01' })
    const totals = [...QUALIFIED, surveys('DP-600T00', 166, 166 * 40), old]
    expect(riskOf(totals)).toEqual({
      kind: 'loss',
      on: '2027-02-01',
      text: 'Data & AI surveys drop below 200 on 1 Feb 2027 unless 34 more come in by then.',
    })
    expect(riskOf(totals)?.text).toBe(outlook(totals, '2027-03-15').verdict.firstLoss?.text)
  })

  it('qualified, and the loss comes after the anniversary: none; on the day itself: that one', () => {
    const old = surveys('DP-600T00', 34, 34 * 40, { month: '2026-01' })
    const totals = [...QUALIFIED, surveys('DP-600T00', 166, 166 * 40), old]
    expect(riskOf(totals, '2027-01-31')).toBeNull()
    expect(riskOf(totals, '2027-02-01')?.on).toBe('2027-02-01')
  })

  it('not qualified: what lacks the largest part of its benchmark, and the days left (20 % of 200 units, 18.9 % of 1000 points)', () => {
    const totals = [
      redemptions('AZ-104T00', 811),
      examUnits('AZ-104', 160),
      surveys('DP-600T00', 200, 200 * 45),
    ]
    expect(riskOf(totals)).toEqual({
      kind: 'gap',
      on: '2027-03-15',
      text: '40 exam points missing, 114 days left.',
    })
    expect(riskOf(totals, TODAY)?.text).toBe('40 exam points missing, and the anniversary is today.')
    expect(riskOf(totals, '2026-11-22')?.text).toBe('40 exam points missing, 1 day left.')
    expect(riskOf(totals, null)?.text).toBe('40 exam points missing.')
  })

  it('not qualified for want of an area: the way to the nearest one', () => {
    expect(riskOf([...QUALIFIED, surveys('DP-600T00', 150, 150 * 45)])?.text).toBe(
      'One solution area (nearest: 50 surveys in Data & AI) missing, 114 days left.',
    )
  })
})

describe('gaps', () => {
  it('are those of the verdict, each with the part of its benchmark that is missing', () => {
    const { qualification, verdict } = outlook([redemptions('AZ-104T00', 811)], null)
    expect(gapsOf(qualification).map(({ text, share }) => [text, toNumber(share)])).toEqual([
      ['189 courseware points', 0.189],
      ['200 exam points', 1],
      ['an average response score of 4.25 (no answers yet)', 1],
      ['one solution area', 1],
    ])
    expect(verdict.gaps).toEqual(gapsOf(qualification))
    expect(furthest(verdict.gaps)?.text).toBe('200 exam points')
  })

  it('none once qualified', () => {
    expect(outlook([...QUALIFIED, surveys('DP-600T00', 200, 200 * 45)], null).verdict.gaps).toEqual([])
    expect(furthest([])).toBeNull()
  })
})
