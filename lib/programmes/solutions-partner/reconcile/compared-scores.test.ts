import { expect, it } from 'vitest'
import { licence, nothing } from '../../../../tests/capability/raw'
import { organizationOf } from '../../../../tests/capability/scored'
import { askedBefore } from './asked-before'
import { COMPARED_SCORES } from './compared-scores'

const { excess, shownAs, titleOf, places, tooHigh } = COMPARED_SCORES

it('points are shown cut to one decimal, and equal as shown: 13.33 is 13.3, 50 is 8 less than 58', () => {
  expect(['13.33', '58.0', '0.09'].map((value) => shownAs('score', value))).toEqual(['13.3', '58', '0'])
  expect([excess('13.3', '13.3'), excess('50', '58'), excess('72.6', '72')]).toEqual([null, '-8', '0.6'])
})

it('what nobody knows is no number: nothing equals it, and nothing is taken from it', () => {
  expect(excess('0', 'unknown')).toBe('unknown')
})

it('no number is above what any track gives: 100 of an area, 20 for adds in Security, so 101 and 20.1 are refused', () => {
  const of = (metric: string, value: string) => tooHigh({ metric, area: 'security' }, value)
  expect([of('score', '100'), of('score', '101')]).toEqual([
    null,
    'At most 100 points are given in Security.',
  ])
  expect([of('net-customer-adds', '20'), of('net-customer-adds', '20.1')]).toEqual([
    null,
    'At most 20 points are given for Net customer adds in Security.',
  ])
  expect(of('nonsense', '999')).toBeNull()
})

it('each area has its score and the metrics of its tracks: Security no advanced certifications', () => {
  const security = places.filter(({ area }) => area === 'security').map(({ metric }) => titleOf(metric))
  expect(security).toEqual([
    'Score',
    'Net customer adds',
    'Intermediate certifications',
    'Usage growth',
    'Deployments',
  ])
})

it('once figures are closed, a question that was not asked before is noticed, once', () => {
  const raw = { ...nothing(), licences: [licence({ month: '2026-10', paid_units: '5' })] }
  const asked = askedBefore(organizationOf(raw).figures)
  asked.figures.seats(['cpor'], '2026-10')
  asked.close()
  expect(asked.figures.seats(['cpor'], '2026-10').get('t')).toBeUndefined()
  expect(asked.missed()).toBe(false)
  asked.figures.seats(['cpor'], '2026-09')
  expect([asked.missed(), asked.missed()]).toEqual([true, false])
})
