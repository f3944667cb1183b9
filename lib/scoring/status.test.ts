import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, scoreOf, surveys } from '../../tests/oracle/totals'
import type { Total } from '../programmes/training-services/tallies'
import type { Cited, ThresholdRule } from '../rules/model/schema'
import { allOf } from './mechanisms/all-of'
import { anyOf } from './mechanisms/any-of'
import { threshold } from './mechanisms/threshold'
import type { Rational } from './rational'
import type { ConditionResult, ValueResult } from './result'
import { STATUSES, type Status } from './status'

const benchmark: Cited<string> = {
  from: '2023-09-18',
  value: '4.25',
  standing: 'stated',
  source: { document: 'test', place: 'test', date: '2023-09-18' },
}
const rule = (atLeast: Cited<string> | null) =>
  ({ mechanism: 'threshold', id: 'x', atLeast }) as ThresholdRule
const valued = (value: Rational | null) => ({ mechanism: 'mean', value }) as ValueResult
const part = (status: Status | null) => ({ mechanism: 'threshold', id: 'x', status }) as ConditionResult

/** Every way to fill that many places with the three states. */
const combinations = (places: number): Status[][] =>
  places === 0
    ? [[]]
    : combinations(places - 1).flatMap((some) => STATUSES.map((status) => [...some, status]))

describe('a criterion: Not started at zero, In-progress above it, Completed at the benchmark', () => {
  it.each([
    [null, 'not_started'],
    [[0, 1], 'not_started'],
    [[1, 1000], 'in_progress'],
    [[42_499, 10_000], 'in_progress'],
    [[17, 4], 'completed'],
    [[42_501, 10_000], 'completed'],
  ] as const)('%j is %s', (value, status) => {
    const exact = value && { n: BigInt(value[0]), d: BigInt(value[1]) }
    expect(threshold(rule(benchmark), valued(exact)).status).toBe(status)
  })

  it('has no status where the rule set has no benchmark', () => {
    expect(threshold(rule(null), valued({ n: 5n, d: 1n })).status).toBeNull()
  })
})

describe('overall, base and area: Completed when every part is, Not started only when every part is', () => {
  it('truth table of 2, 3 and 6 parts: 9 + 27 + 729 lines', () => {
    for (const places of [2, 3, 6])
      for (const statuses of combinations(places)) {
        const every = (status: Status) => !statuses.some((one) => one !== status)
        const expected = every('completed')
          ? 'completed'
          : every('not_started')
            ? 'not_started'
            : 'in_progress'
        expect(allOf('x', statuses.map(part)).status, statuses.join()).toBe(expected)
      }
  })

  it('a part without a status is not asked for', () => {
    expect(allOf('x', [part('completed'), part(null)]).status).toBe('completed')
    expect(allOf('x', [part('not_started'), part(null)]).status).toBe('not_started')
    expect(allOf('x', [part('in_progress'), part(null)]).status).toBe('in_progress')
  })
})

describe('areas: one that is Completed is enough, Not started only when all six are', () => {
  it('truth table of 6 parts: 729 lines', () => {
    for (const statuses of combinations(6)) {
      const set = new Set(statuses)
      const expected = set.has('completed')
        ? 'completed'
        : set.has('in_progress')
          ? 'in_progress'
          : 'not_started'
      expect(anyOf('x', statuses.map(part)).status, statuses.join()).toBe(expected)
    }
  })
})

describe('Qualified = base criteria Completed and at least one area Completed', () => {
  const base = [redemptions('AZ-104T00', 1000), examUnits('AZ-104', 200)]
  const area = surveys('DP-600T00', 200, 200 * 45)
  const statuses = (totals: Total[]) => {
    const { status, base: criteria, areas } = scoreOf(totals)
    return `${status}, base ${criteria.status}, ${areas.filter((one) => one.status === 'completed').length} areas`
  }

  it.each([
    ['nothing at all', [], 'not_started, base not_started, 0 areas'],
    ['one redemption', [redemptions('AZ-104T00', 1)], 'in_progress, base in_progress, 0 areas'],
    ['points, no survey', base, 'in_progress, base in_progress, 0 areas'],
    ['an area, no points', [area], 'in_progress, base in_progress, 1 areas'],
    ['both', [...base, area], 'completed, base completed, 1 areas'],
    [
      'base without an area: 199 surveys',
      [...base, surveys('DP-600T00', 199, 199 * 45)],
      'in_progress, base completed, 0 areas',
    ],
    [
      'an area, but the mean of all below 4.25',
      [...base, area, surveys('SC-200T00', 100, 900)],
      'in_progress, base in_progress, 1 areas',
    ],
    ['only what never counts', [redemptions('MB-820T00', 9)], 'not_started, base not_started, 0 areas'],
  ])('%s: %s', (_, totals, expected) => expect(statuses(totals)).toBe(expected))
})
