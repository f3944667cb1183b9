import { describe, expect, it } from 'vitest'
import { type DesignationBody, designationInput } from './designation-input'
import { legacyInput } from './legacy-input'

const TODAY = '2026-11-21'
const BOUGHT: DesignationBody = { attainedOn: '2026-06-01', enrolledOn: '2026-06-10', origin: 'bought' }
const mistakes = (given: Partial<DesignationBody>) =>
  designationInput('security', TODAY)
    .safeParse({ ...BOUGHT, ...given })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a record of a designation whose dates contradict each other is refused with a sentence', () => {
  it.each<[string, Partial<DesignationBody>, string]>([
    ['no day of attaining', { attainedOn: '' }, 'attainedOn: Give the day on which it was attained.'],
    ['no day at all', { attainedOn: '2026-02-30' }, 'attainedOn: There is no day 2026-02-30.'],
    ['no date', { attainedOn: '1 Jun' }, 'attainedOn: A date of the form YYYY-MM-DD, or empty.'],
    [
      'attained before there were any',
      { attainedOn: '2022-10-02', enrolledOn: '2022-10-04' },
      'attainedOn: No designation could be attained before 3 Oct 2022.',
    ],
    [
      'enrolled before it was attained',
      { enrolledOn: '2026-05-31' },
      'enrolledOn: 31 May 2026 is before it was attained, 1 Jun 2026: it is attained first.',
    ],
    [
      'a day to come',
      { enrolledOn: '2026-11-22' },
      'enrolledOn: 22 Nov 2026 is still to come: record what has happened.',
    ],
    [
      'renewed and never bought',
      { enrolledOn: null, renewedOn: '2026-11-01' },
      'renewedOn: What was never bought is not renewed: give the day of enrolment.',
    ],
    [
      'renewed on the day of enrolment',
      { renewedOn: '2026-06-10' },
      'renewedOn: It is renewed after it was enrolled, 10 Jun 2026.',
    ],
    [
      'over before it began',
      { validUntil: '2026-06-09' },
      'validUntil: 9 Jun 2026 is before 10 Jun 2026, from which on it is held.',
    ],
    [
      'valid for longer than any rule lets it',
      { validUntil: '2027-08-11' },
      'validUntil: No rule makes it valid for more than 14 months after 10 Jun 2026.',
    ],
  ])('%s', (_, given, says) => expect(mistakes(given)).toEqual([says]))

  it('what is just within is taken: attained and enrolled on the first day, 14 months, 29 February', () => {
    const first = { attainedOn: '2022-10-03', enrolledOn: '2022-10-03' }
    for (const given of [
      first,
      { validUntil: '2027-08-10' },
      { enrolledOn: TODAY },
      { attainedOn: '2024-02-29', enrolledOn: '2024-02-29', validUntil: '2025-02-28' },
    ])
      expect(mistakes(given)).toEqual([])
  })
})

describe('what is recorded of 2022', () => {
  const issues = (given: object) =>
    legacyInput.safeParse(given).error?.issues.map(({ message }) => message) ?? []

  it('no anniversary before October 2022, no competency, choice or fee twice; a choice a year on is another', () => {
    const choice = (anniversary: string) => ({ anniversary, option: 'legacy' })
    expect(issues({ choices: [choice('2022-09-30')] })).toEqual(['An anniversary after 30 Sep 2022.'])
    expect(issues({ choices: [choice('2022-11-11'), choice('2023-11-20')] })).toEqual([])
    expect(issues({ choices: [choice('2022-11-11'), choice('2023-08-01')] })).toEqual([
      'There is a choice for 11 Nov 2022 already: one only, until the next anniversary.',
    ])
    const fee = { option: 'legacy', amountCents: 1, currency: 'EUR' }
    expect(issues({ fees: [fee, fee] })).toEqual(['This fee appears twice.'])
    const gold = { competency: 'security', level: 'gold' }
    expect(issues({ competencies: [gold, { ...gold, level: 'silver' }] })).toEqual([
      'Security appears twice: it was held at one level.',
    ])
    expect(issues({ competencies: [{ competency: 'quantum', level: 'gold' }] })).toEqual([
      'One of the competencies of the list.',
    ])
  })
})
