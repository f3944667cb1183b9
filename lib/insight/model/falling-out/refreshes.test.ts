import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys, TODAY } from '../../../../tests/oracle/totals'
import { buildCatalogue } from '../../../programmes/training-services/catalogue'
import { leavingItems } from '../../../programmes/training-services/leaving-items'
import { SHIPPED_RULES } from '../../../programmes/training-services/rule-book'
import type { Total } from '../../../programmes/training-services/tallies'
import { valuesOf, withValues } from '../../../rules/model/values'
import { findCriterion } from '../../../scoring/criteria'
import { qualify } from '../../../scoring/qualification'
import { cut } from '../../../scoring/rational'
import type { RuleBook } from '../../../scoring/rule-book'
import { beforeCap } from '../../../scoring/units/before-cap'
import { fallingOut, REFRESHES, type RefreshedCriterion } from './refreshes'

const basis = (totals: Total[], rules: RuleBook = SHIPPED_RULES) => ({
  totals,
  catalogue: buildCatalogue([]),
  rules,
})
const show = ({ left, entered, after }: Pick<RefreshedCriterion, 'left' | 'entered' | 'after'>) => {
  const points = (one: typeof left) => (one ? cut(beforeCap(one) ?? { n: 0n, d: 1n }) : null)
  return [points(left), points(entered), after.display]
}
const NOV = { month: '2025-11' }

describe('the next twelve refreshes', () => {
  it('are the firsts of the twelve months after today, each losing the month that a year before began', () => {
    const { refreshes } = fallingOut(basis([]), TODAY)
    expect(refreshes).toHaveLength(REFRESHES)
    expect(refreshes.map(({ on, leaves }) => `${on} ${leaves}`)).toEqual([
      '2026-12-01 2025-11',
      '2027-01-01 2025-12',
      '2027-02-01 2026-01',
      '2027-03-01 2026-02',
      '2027-04-01 2026-03',
      '2027-05-01 2026-04',
      '2027-06-01 2026-05',
      '2027-07-01 2026-06',
      '2027-08-01 2026-07',
      '2027-09-01 2026-08',
      '2027-10-01 2026-09',
      '2027-11-01 2026-10',
    ])
  })

  it('what leaves, what of the month that runs is known already, and the score then: 50 − 20 + 7 = 37', () => {
    const { refreshes } = fallingOut(
      basis([
        redemptions('AZ-104T00', 20, NOV),
        redemptions('AZ-104T00', 30),
        redemptions('AZ-104T00', 7, { month: '2026-11' }),
      ]),
      TODAY,
    )
    expect(refreshes[0]?.enters).toEqual(['2026-11'])
    expect(refreshes.slice(0, 2).map(({ criteria }) => criteria[0] && show(criteria[0]))).toEqual([
      ['20.0', '7.0', '37.0'],
      ['0.0', '0.0', '37.0'],
    ])
    // Oct 2026 leaves with the twelfth.
    expect(refreshes.at(-1)?.criteria[0] && show(refreshes.at(-1)?.criteria[0] as never)).toEqual([
      '30.0',
      '0.0',
      '7.0',
    ])
  })

  it('what leaves beyond the limit takes no score: 800 × 0.5 = 400, limited to 300, stays 300 without 100', () => {
    const totals = [redemptions('AZ-900T00', 200, NOV), redemptions('AZ-900T00', 600)]
    const first = fallingOut(basis(totals), TODAY).refreshes[0]?.criteria[0]
    expect(first && show(first)).toEqual(['100.0', '0.0', '300.0'])
    expect(first?.before.display).toBe('300.0')
  })

  it('a rule set that starts in between scores from then on, and is said to', () => {
    const current = SHIPPED_RULES.at(TODAY)
    const threshold = valuesOf(current).find(({ key }) => key === 'exam-unit-purchases/threshold')
    if (!threshold) throw new Error('no threshold')
    const stricter = {
      ...withValues(current, new Map([[threshold.key, { ...threshold.cited, value: '250' }]])),
      id: 'tsp-2027-02',
      from: '2027-02-01',
    }
    const rules: RuleBook = {
      ...SHIPPED_RULES,
      sets: [...SHIPPED_RULES.sets, stricter],
      at: (asOf) => (asOf >= stricter.from ? stricter : SHIPPED_RULES.at(asOf)),
    }
    const { refreshes, losses } = fallingOut(basis([examUnits('AZ-104', 240)], rules), TODAY)
    expect(refreshes.filter(({ rulesChange }) => rulesChange).map(({ on }) => on)).toEqual(['2027-02-01'])
    expect(losses.map(({ text }) => text)).toEqual([
      'Exam unit purchases drop below 250 points on 1 Feb 2027 unless 10 more come in by then.',
    ])
  })

  it('a window that becomes longer takes months in at both ends, and one that becomes shorter lets several go', () => {
    const current = SHIPPED_RULES.at(TODAY)
    const over = (value: number): RuleBook => {
      const other = { ...current, windowMonths: { ...current.windowMonths, value } }
      return { ...SHIPPED_RULES, at: (asOf) => (asOf >= '2026-12-01' ? other : SHIPPED_RULES.at(asOf)) }
    }
    const totals = [
      redemptions('AZ-104T00', 3, { month: '2025-07' }),
      redemptions('AZ-104T00', 20, NOV),
      redemptions('AZ-104T00', 30),
      redemptions('AZ-104T00', 7, { month: '2026-11' }),
    ]
    const first = (value: number) => fallingOut(basis(totals, over(value)), TODAY).refreshes[0]
    expect(first(18)?.criteria[0] && show(first(18)?.criteria[0] as never)).toEqual([null, '10.0', '60.0'])
    expect(first(6)?.leaves).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
    ])
    expect(first(6)?.criteria[0] && show(first(6)?.criteria[0] as never)).toEqual(['20.0', '7.0', '37.0'])
  })

  it('is the same as the page says of that date', () => {
    const totals = [
      examUnits('AZ-104', 150, NOV),
      examUnits('AZ-104', 100),
      surveys('SC-200T00', 5, 200, NOV),
    ]
    for (const { on, criteria } of fallingOut(basis(totals), TODAY).refreshes) {
      const asked = qualify({ ...basis(totals), asOf: on })
      for (const { after } of criteria) expect(findCriterion(asked, after.id)).toEqual(after)
    }
  })
})

describe('the items that leave', () => {
  it('each course and exam of the month with what counts of it, before the limit; what counts nowhere is left out', () => {
    const totals = [
      redemptions('AZ-900T00', 9, NOV),
      redemptions('AZ-104T00', 4, NOV),
      redemptions('XX-100T00', 5, NOV),
      redemptions('AZ-104T00', 8),
      examUnits('AZ-900', 3, NOV),
      surveys('SC-200T00', 2, 81, NOV),
      surveys('SC-200T00', 6, 270, { ...NOV, eligibility: 'no_mct' }),
      surveys('AZ-900T00', 1, 45, NOV),
    ]
    const items = leavingItems(basis(totals), SHIPPED_RULES.at(TODAY), ['2025-11'])
    expect(
      items.map(({ kind, item, area, count, points, answers }) => [
        kind,
        item,
        area,
        count,
        cut(points),
        answers,
      ]),
    ).toEqual([
      ['courseware-completions', 'AZ-900T00', 'infrastructure', 9, '4.5', 0],
      ['courseware-completions', 'AZ-104T00', 'infrastructure', 4, '4.0', 0],
      ['exam-unit-purchases', 'AZ-900', 'infrastructure', 3, '1.5', 0],
      ['survey-responses', 'SC-200T00', 'security', 2, '81.0', 18],
    ])
  })
})
