import { describe, expect, it } from 'vitest'
import { designationFeeWords } from '../fee-words'
import type { BenefitsOption } from '../options'
import { wayOf } from '../ways'
import { COMPETENCIES } from './competencies'
import { feeOn } from './fees'
import { type LegacyRecord, legacyOn } from './legacy'
import { legacyWords } from './legacy-words'
import { offerOf } from './offers'

const gold: LegacyRecord = {
  competencies: [{ competency: 'security', level: 'gold' }],
  choices: [],
  fees: [],
}
const taking = (...options: BenefitsOption[]): LegacyRecord => ({
  ...gold,
  choices: options.map((option, at) => ({ anniversary: `${2022 + at}-11-11`, option })),
})
const mayTake = (record: LegacyRecord, today: string) =>
  legacyOn(record, '2021-11-11', today)
    .anniversaries.at(-1)
    ?.offers.filter((one) => one.mayTake)
    .map(({ offer }) => offer.id)

describe('what a legacy competency gives (seed 002, "I have questions about my legacy competencies")', () => {
  it('gold Security with its anniversary on 11 Nov 2022 keeps its benefits until then; then one of the options is chosen', () => {
    const before = legacyOn(gold, '2021-11-11', '2022-10-03')
    expect(before).toMatchObject({ level: 'gold', areas: ['security'], holds: true, lostOn: null })
    expect(before.anniversaries.map(({ anniversary }) => anniversary)).toEqual(['2022-11-11'])
    expect(mayTake(gold, '2022-10-03')).toEqual(['designation', 'legacy', 'action-pack', 'none'])
  })

  it('legacy benefits are renewed at each anniversary, and are held as long as they were taken at the last one', () => {
    expect(legacyOn(taking('legacy'), '2021-11-11', '2023-05-01').holds).toBe(true)
    expect(legacyOn(taking('designation'), '2021-11-11', '2023-05-01').holds).toBe(false)
    expect(mayTake(taking('designation'), '2023-05-01')).toContain('legacy')
    const again = legacyOn(taking('designation'), '2021-11-11', '2023-05-01').due?.offers[1]
    expect(again?.why).toContain('No document says whether they may be taken again')
  })

  it.each(['none', 'action-pack'] as const)(
    'whoever takes %s instead loses that option for good',
    (option) => {
      const record = taking(option, 'designation')
      expect(legacyOn(record, '2021-11-11', '2024-01-01').lostOn).toBe('2022-11-11')
      expect(mayTake(record, '2024-01-01')).toEqual(['designation', 'action-pack', 'none'])
      expect(legacyWords(legacyOn(record, '2021-11-11', '2024-01-01'))).toContain(
        'given up on 11 Nov 2022, for good',
      )
    },
  )

  it('without a competency there is no such option', () => {
    expect(mayTake({ ...gold, competencies: [] }, '2022-10-03')).not.toContain('legacy')
  })

  it('neither is sold after 21 Jan 2025: at the anniversary of that year designation benefits are left', () => {
    expect(mayTake(taking('legacy', 'legacy'), '2024-10-01')).toContain('legacy')
    expect(mayTake(taking('legacy', 'legacy', 'legacy'), '2024-11-12')).toEqual(['designation', 'none'])
  })

  it('Partner A with 60 points takes designation benefits only if it qualifies; on the day, not qualified, legacy ones are left (seed 002, "Does not qualify for designation at the time of anniversary")', () => {
    const offers = (today: string, qualified: 'yes' | 'no' | 'unknown') =>
      legacyOn(gold, '2021-11-11', today, { qualified }).due?.offers.filter((one) => one.mayTake)
    expect(offers('2022-10-03', 'no')?.[0]?.why).toBe('Only if an area is qualified at that anniversary.')
    expect(offers('2022-11-11', 'no')?.map(({ offer }) => offer.id)).toEqual([
      'legacy',
      'action-pack',
      'none',
    ])
    expect(offers('2022-11-11', 'unknown')?.map(({ offer }) => offer.id)).toContain('designation')
  })

  it('on the anniversary and in the 30 days after it that choice is due and the benefits go on; then the next one is (page on renewing)', () => {
    const at = (today: string, record = gold) => legacyOn(record, '2021-11-11', today)
    for (const today of ['2022-11-11', '2022-12-11'])
      expect(at(today)).toMatchObject({
        ...{ holds: true, until: '2022-12-11', due: { anniversary: '2022-11-11' } },
      })
    expect(at('2022-12-12')).toMatchObject({ holds: null, due: { anniversary: '2023-11-11' } })
    expect(at('2022-11-20', taking('legacy')).due?.anniversary).toBe('2023-11-11')
    expect(legacyWords(at('2022-12-12'))).toContain('what was taken on 11 Nov 2022 is not recorded')
  })

  it('what is not known is not called no: without an anniversary the benefits go on until one that has to be given (seed 002, "My competency renewal is after September 30, 2022")', () => {
    expect(legacyOn(gold, null, '2022-12-12').holds).toBeNull()
    expect(legacyWords(legacyOn(gold, null, '2022-12-12'))).toContain('give it there')
    // Nobody could take them after 21 Jan 2025.
    expect(legacyOn(gold, '2021-11-11', '2026-11-21').holds).toBe(false)
  })

  it('with a first designation of 2026 no anniversary of an earlier year is listed', () => {
    const { anniversaries } = legacyOn({ ...gold, competencies: [] }, '2026-03-10', '2026-11-21', {
      since: '2026-03-11',
    })
    expect(anniversaries.map(({ anniversary }) => anniversary)).toEqual(['2027-03-10'])
  })

  it('let go they are held no more, whatever is recorded later; and no list of anniversaries is endless', () => {
    expect(legacyOn(taking('none', 'legacy'), '2021-11-11', '2023-12-20').holds).toBe(false)
    expect(legacyOn(gold, '2021-11-11', '2190-01-01').anniversaries).toHaveLength(50)
  })

  it('a choice that is still to come is not made: neither one of the days to renew nor one that gives them up', () => {
    const late = { ...gold, choices: [{ anniversary: '2022-12-11', option: 'none' as const }] }
    expect(legacyOn(late, '2021-11-11', '2022-11-20')).toMatchObject({
      ...{ holds: true, lostOn: null, due: { anniversary: '2022-11-11', taken: null } },
    })
    const planned = legacyOn(taking('legacy', 'none'), '2021-11-11', '2023-05-01')
    expect(planned).toMatchObject({ holds: true, lostOn: null, due: { taken: 'none' } })
    expect(legacyOn(taking('legacy', 'none'), '2021-11-11', '2023-11-11').lostOn).toBe('2023-11-11')
  })

  it('a choice of a late renewal, 30 days after, is that of its anniversary', () => {
    const late = { ...gold, choices: [{ anniversary: '2022-12-11', option: 'legacy' as const }] }
    expect(legacyOn(late, '2021-11-11', '2023-01-01').holds).toBe(true)
  })
})

describe('what it costs', () => {
  it('designation benefits cost USD 4,730 in 2022 and, second-hand, 4,875 in 2026; legacy ones the fee of their level', () => {
    expect(feeOn('designation', '2022-11-11', null)).toMatchObject({ value: 4730, standing: 'stated' })
    expect(feeOn('designation', '2026-04-12', null)).toMatchObject({ value: 4875, standing: 'uncertain' })
    expect(feeOn('legacy', '2022-11-11', 'gold')?.value).toBe(4730)
    expect(feeOn('legacy', '2022-11-11', 'silver')?.value).toBeNull()
    expect(feeOn('none', '2022-11-11', 'gold')).toBeNull()
  })

  it('one fee covers all: the second to the sixth say so (seed 002, "Do we need to pay a separate fee")', () => {
    expect(designationFeeWords('2022-12-01', 0, gold)).toBe(
      'The fee is USD 4,730 a year, and covers every designation that follows until the next one is due.',
    )
    expect(designationFeeWords('2022-12-01', 2, gold)).toContain(
      'One fee covers all designations, USD 4,730 a year: with 2 others held, no further fee is due',
    )
    const local = { fees: [{ option: 'designation' as const, amountCents: 451_000, currency: 'EUR' }] }
    expect(designationFeeWords('2022-12-01', 1, local)).toContain('EUR 4,510.00 a year')
  })

  it('only designation benefits bring those of specializations, and every option says what goes', () => {
    expect(offerOf('designation').keeps.join(' ')).toContain('specializations')
    expect(offerOf('legacy').loses.join(' ')).toContain('specializations')
    for (const id of ['designation', 'legacy', 'action-pack', 'none'] as const)
      expect(offerOf(id).loses.length).toBeGreaterThan(0)
  })
})

describe('the table of competencies', () => {
  it('has eighteen, each with an area, and Enterprise Mobility Management with Security (seed 002)', () => {
    expect(COMPETENCIES.length).toBe(18)
    expect(COMPETENCIES.every(({ areas }) => areas.length > 0)).toBe(true)
    expect(COMPETENCIES.find(({ id }) => id === 'enterprise-mobility-management')?.areas).toEqual([
      'security',
    ])
  })
})

describe('the four ways of 2023', () => {
  it.each([
    [{ here: true, elsewhere: true, legacy: true }, 'here'],
    [{ here: false, elsewhere: true, legacy: true }, 'elsewhere'],
    [{ here: false, elsewhere: false, legacy: true }, 'legacy'],
    [{ here: false, elsewhere: false, legacy: false }, 'bought'],
  ])('%j: %s', (has, origin) => expect(wayOf(has).origin).toBe(origin))
})
