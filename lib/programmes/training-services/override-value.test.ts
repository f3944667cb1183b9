import { describe, expect, it } from 'vitest'
import { checkedValue } from '../../scoring/override-value'
import { TRAINING_SERVICES } from './programme'
import { RULE_SETS } from './rules'

const setOf = (id: string) => {
  const found = RULE_SETS.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const check = (key: string, text: string | null, id = 'tsp-2025-08') =>
  checkedValue(TRAINING_SERVICES, setOf(id), key, text)

const CAP = 'courseware-completions/fundamentals_and_others/cap'
const WEIGHT = 'courseware-completions/advanced/weight'
const THRESHOLD = 'courseware-completions/threshold'
const AVERAGE = 'area/average-response-score/threshold'

describe('a value of one’s own is written as rule sets write theirs', () => {
  it.each([
    [CAP, '250', '250'],
    [CAP, ' 0250.50 ', '250.5'],
    [CAP, '', null],
    [CAP, null, null],
    [CAP, '0', '0'],
    [WEIGHT, '0', '0'],
    [WEIGHT, '00.75', '0.75'],
    [THRESHOLD, '0.5', '0.5'],
    [AVERAGE, '1', '1'],
    [AVERAGE, '5.0', '5'],
    ['average-response-score/threshold', '4.25', '4.25'],
    ['windowMonths', '1', '1'],
    ['windowMonths', '12', '12'],
  ])('%s %j → %j', (key, text, value) => expect(check(key, text)).toEqual({ value }))
})

describe('nonsense is refused with what to give instead', () => {
  it.each([
    [WEIGHT, null, 'only a limit can be none'],
    [WEIGHT, '-1', 'Give a number'],
    [WEIGHT, '1,5', 'point as decimal sign'],
    [WEIGHT, '1e3', 'Give a number'],
    [THRESHOLD, '0', 'above 0'],
    [AVERAGE, '0.99', '1 to 5'],
    [AVERAGE, '5.01', '1 to 5'],
    ['windowMonths', '0', '1 to 12 whole months'],
    ['windowMonths', '13', '1 to 12 whole months'],
    ['windowMonths', '1.5', '1 to 12 whole months'],
    ['no/such/key', '1', 'no such value'],
    ['courseware-completions/advanced/cap', '100', 'cannot be overridden'],
    ['exam-unit-purchases/fundamentals_and_others/cap', '100', 'cannot be overridden'],
    ['exam-unit-purchases/advanced/cap', '', 'cannot be overridden'],
  ])('%s %j: %s', (key, text, words) =>
    expect(check(key, text)).toEqual({ problem: expect.stringContaining(words) }),
  )

  it('an average per area, which 2022 asks for nowhere', () =>
    expect(check(AVERAGE, '4', 'tsp-2022-10')).toEqual({ problem: expect.stringContaining('tsp-2022-10') }))
})
