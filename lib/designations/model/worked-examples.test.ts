import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../dates'
import { runningBenefits } from '../../specializations/model/caps'
import { benefitsWait, checklistOf } from './checklist'
import { designationFeeWords } from './fee-words'
import type { Judged, JudgedSpan } from './judged'
import { type LegacyRecord, legacyOn } from './legacy/legacy'
import type { BenefitsOption } from './options'
import type { DesignationRecord } from './record'
import { standing } from './standing'
import { sharedAnniversary } from './term'
import { verdictWords } from './verdict-words'
import { heldBeside, wayOf } from './ways'

const BUY = wayOf({ here: false, elsewhere: false, legacy: false })

/** What the FAQ of 16 Sep 2022 and the deck of 2023 tell as examples; each test names the question or the page. */
const record = (given: Partial<DesignationRecord>): DesignationRecord => ({
  ...{ designation: 'security', attainedOn: '2022-12-20', snapshot: null, enrolledOn: null },
  ...{ renewedOn: null, validUntil: null, origin: 'legacy', note: '' },
  ...given,
})
const days = (...spans: [from: PlainDate, to: PlainDate, qualified: boolean][]): Judged => ({
  now: spans.at(-1)?.[2] ? 'qualified' : 'in_progress',
  spans: spans.map(([from, to, qualified]): JudgedSpan => ({ from, to, qualified })),
})
const legacy = (level: 'silver' | 'gold' | null, choices: LegacyRecord['choices'] = []): LegacyRecord => ({
  competencies: level ? [{ competency: 'security', level }] : [],
  choices,
  fees: [],
})
const open = (found: ReturnType<typeof legacyOn>): BenefitsOption[] =>
  found.due?.offers.filter(({ mayTake }) => mayTake).map(({ offer }) => offer.id) ?? []

describe('FAQ of 2022, "My competency renewal is before September 30, 2022"', () => {
  const ANNIVERSARY = '2021-09-15'

  it('renewed on 15 Sep 2022: legacy benefits up to 15 Sep 2023; 70 points in December bring the badge at once and cost nothing; then one is chosen', () => {
    const one = record({})
    const stands = standing('security', one, days(['2022-12-20', '2023-05-01', true]), {
      ...{ shared: ANNIVERSARY, today: '2023-05-01' },
    })
    expect(stands).toMatchObject({ status: 'enrolled', anniversary: '2023-09-15' })
    expect(designationFeeWords('2023-05-01', 0, legacy('gold'), benefitsWait(stands))).toMatch(
      /^No fee is due before the anniversary on 15 Sep 2023/,
    )
    const found = legacyOn(legacy('gold'), ANNIVERSARY, '2023-05-01', { qualified: 'yes' })
    expect([found.holds, found.until, found.due?.anniversary]).toEqual([true, '2023-09-15', '2023-09-15'])
    expect(open(found).slice(0, 2)).toEqual(['designation', 'legacy'])
  })

  it('not renewed: whoever attains one pays and has designation benefits at once, and may never take legacy ones', () => {
    const none = legacyOn(legacy(null), null, '2022-12-20', { qualified: 'yes' })
    expect(wayOf({ here: false, elsewhere: false, legacy: none.holds === true }).origin).toBe('bought')
    expect(runningBenefits(none, true, '2022-12-20').kind).toBe('designation')
    expect(designationFeeWords('2022-12-20', 0, legacy(null))).toMatch(/^The fee is USD 4,730 a year/)
    const bought = record({ origin: 'bought', enrolledOn: '2022-12-20' })
    const { anniversaries } = legacyOn(legacy(null), sharedAnniversary(null, [bought]), '2024-11-01')
    for (const { offers } of anniversaries)
      expect(offers.find(({ offer }) => offer.id === 'legacy')).toMatchObject({
        ...{ mayTake: false, why: 'No competency of 30 September 2022 is recorded.' },
      })
  })
})

it('FAQ of 2022, "I have a legacy competency and will not attain": benefits up to the anniversary, then they may be bought further, and no designation ones', () => {
  const at = (today: PlainDate) => legacyOn(legacy('silver'), '2021-11-11', today, { qualified: 'no' })
  expect(at('2022-11-10')).toMatchObject({ holds: true, until: '2022-11-11' })
  expect(open(at('2022-11-11'))).toEqual(['legacy', 'action-pack', 'none'])
})

describe('FAQ of 2022, "What happens if we ... dip below 70 points between attaining the designation and our anniversary date?"', () => {
  const SHARED = '2021-11-11'
  const one = record({ attainedOn: '2023-03-01' })
  const at = (today: PlainDate, judged: Judged) =>
    standing('security', one, judged, { shared: SHARED, today })
  const dips = days(['2023-03-01', '2023-05-02', true], ['2023-05-03', '2023-08-20', false])

  it('a dip from 3 May to 20 Aug 2023 changes nothing: it is held up to 11 Nov 2023', () => {
    for (const today of ['2023-05-03', '2023-07-01', '2023-08-20'])
      expect(at(today, dips)).toMatchObject({ status: 'enrolled', anniversary: '2023-11-11', lapsedOn: null })
    expect(verdictWords(at('2023-07-01', dips), '2023-07-01', BUY)).toContain(
      'A lower score before changes nothing',
    )
  })

  it('what is back by then is kept after the fee; what is not ends with the month of renewal', () => {
    const back = days(...dips.spans.map(of), ['2023-08-21', '2023-11-20', true])
    expect(at('2023-11-11', back)).toMatchObject({ status: 'renewal_due', renewal: { answer: 'yes' } })
    const paid = { ...one, renewedOn: '2023-11-11' }
    expect(standing('security', paid, back, { shared: SHARED, today: '2023-11-20' }).status).toBe('enrolled')
    const down = days(['2023-03-01', '2023-05-02', true], ['2023-05-03', '2023-12-31', false])
    expect(at('2023-12-01', down).lapsedOn).toBe('2023-12-01')
  })

  it('an anniversary of 2022 itself: of 11 Nov 2022 one day of the 30 before it or the day itself counts', () => {
    const early = record({ attainedOn: '2022-10-03' })
    const on = (judged: Judged, today: PlainDate) =>
      standing('security', early, judged, { shared: SHARED, today })
    const low = days(['2022-10-03', '2022-10-11', true], ['2022-10-12', '2022-12-31', false])
    expect([on(low, '2022-11-10').status, on(low, '2022-11-12').lapsedOn]).toEqual(['enrolled', '2022-11-12'])
    const kept = days(['2022-10-03', '2022-10-12', true], ['2022-10-13', '2022-12-31', false])
    expect(on(kept, '2022-11-12')).toMatchObject({ status: 'renewal_due', renewal: { answer: 'yes' } })
  })
})

const of = ({ from, to, qualified }: JudgedSpan): [PlainDate, PlainDate, boolean] => [
  from,
  to,
  qualified === true,
]

it('FAQ of 2022, "What is the fee": what came from a competency keeps the anniversary of the membership page, which is asked for', () => {
  const one = record({})
  const judged = days(['2022-10-03', '2024-12-31', true])
  const said = standing('security', one, judged, { shared: '2022-11-11', today: '2023-05-01' })
  expect(said.anniversary).toBe('2023-11-11')
  const unsaid = standing('security', one, judged, {
    ...{ shared: '2022-12-20', today: '2023-05-01' },
    unsaid: true,
  })
  expect(unsaid).toMatchObject({ status: 'enrolled', anniversary: null, validUntil: null, nextDates: [] })
  expect(verdictWords(unsaid, '2023-05-01', BUY)).toBe(
    'Security is held. Its anniversary, that of the legacy competency, is not in the settings: it comes by 20 Dec 2023 at the latest. A lower score before changes nothing.',
  )
})

describe('FAQ of 2022, "If I meet all the requirements for an additional designation"; deck of 2023, "Attain a second to sixth"', () => {
  const held = { designation: 'modern-work', status: 'enrolled' } as const
  const judged = days(['2023-01-01', '2023-05-01', true])
  const second = standing('security', record({ origin: 'elsewhere', attainedOn: '2023-02-03' }), judged, {
    ...{ shared: '2022-11-14', today: '2023-05-01' },
  })

  it('its benefits are there at once, without a purchase and a fee, up to the anniversary of the first', () => {
    const steps = checklistOf(second, wayOf({ here: true, elsewhere: true, legacy: false }), 1)
    expect(steps.find(({ id }) => id === 'benefits')).toMatchObject({ state: 'now', on: null })
    expect(steps.find(({ id }) => id === 'enrol')).toMatchObject({
      ...{ state: 'done', what: expect.stringContaining('no second one is due') },
    })
    expect(second.anniversary).toBe('2023-11-14')
  })

  it('the fee is said once for all six', () =>
    expect(designationFeeWords('2023-05-01', heldBeside('security', [held, second]), legacy(null))).toBe(
      'One fee covers all designations, USD 4,730 a year: with another one held, no further fee is due before the anniversary.',
    ))
})

describe('deck of 2023, "Key dates", "Need more time?" and "Not eligible?"', () => {
  it('between anniversaries benefits stay, and any day on which the requirements are met brings the designation and its badge', () => {
    expect(legacyOn(legacy('gold'), '2021-11-11', '2022-10-20', { qualified: 'no' }).holds).toBe(true)
    const one = record({ attainedOn: '2022-10-20' })
    const low = days(['2022-10-03', '2022-10-19', false])
    const high = days(['2022-10-03', '2022-10-19', false], ['2022-10-20', '2022-10-20', true])
    const at = (given: DesignationRecord | null, judged: Judged, today: PlainDate) =>
      standing('security', given, judged, { shared: '2021-11-11', today }).status
    expect([at(null, low, '2022-10-19'), at(null, high, '2022-10-20'), at(one, high, '2022-10-20')]).toEqual([
      ...['in_progress', 'qualified', 'enrolled'],
    ])
  })

  it('not eligible at the anniversary of 2023: legacy benefits for their fee, or the Action Pack', () => {
    const taken = legacy('gold', [{ anniversary: '2022-11-11', option: 'legacy' }])
    const found = legacyOn(taken, '2021-11-11', '2023-11-11', { qualified: 'no' })
    expect(open(found)).toEqual(['legacy', 'action-pack', 'none'])
  })
})
