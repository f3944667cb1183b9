import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import { evidenceDue, reminderOn } from './renewals'
import type { HoldableId } from './specializations'
import { type Designations, type Held, isPossible, standingOf } from './standing'
import { standingWords } from './standing-words'

type Given = Partial<Record<SolutionArea, [from: string, until: string | null]>>
const having = (held: Given, qualified: Partial<Record<SolutionArea, boolean>> = {}): Designations => ({
  held: new Map(
    Object.entries(held).map(([area, [from, until]]): [SolutionArea, Held[]] => [
      area as SolutionArea,
      [{ from, until }],
    ]),
  ),
  qualified: new Map(Object.entries(qualified) as [SolutionArea, boolean][]),
})
const at = (
  id: HoldableId | null,
  anniversary: string,
  today: string,
  given: Designations,
  evidenceOn: string | null = null,
) => {
  const standing = standingOf({ id, anniversary, evidenceOn }, given, today)
  return { ...standing, says: standingWords(standing, given) }
}

describe('Partner A of the FAQ of 2022: Gold Security until 11 Nov 2022, Threat Protection until 3 Feb 2023, 60 points on 3 Oct 2022', () => {
  const of = (today: string, attained: string | null) =>
    at(
      'threat-protection',
      '2023-02-03',
      today,
      having(attained ? { security: [attained, null] } : {}, { security: false }),
    )

  it('on 3 Oct 2022 it is at risk: lost on 3 Feb 2023 unless Security is attained by then', () =>
    expect(of('2022-10-03', null)).toMatchObject({
      state: 'at_risk',
      says: 'Lost on 3 Feb 2023 unless Security is attained by then.',
    }))
  it('the anniversary of the gold competency, 11 Nov 2022, takes nothing: it is kept until its own', () =>
    expect(
      [of('2022-11-11', null), of('2022-11-12', null), of('2023-02-02', null)].map(({ state }) => state),
    ).toEqual(['at_risk', 'at_risk', 'at_risk']))
  it('without Security it is lost on 3 Feb 2023', () =>
    expect(of('2023-02-03', null)).toMatchObject({
      state: 'lost',
      says: 'Lost on 3 Feb 2023: Security was not held by then. Where Partner Center still shows it, enter the anniversary it shows.',
    }))
  it.each([
    ['2023-02-02', 'kept'],
    ['2023-02-03', 'kept'],
    ['2023-02-04', 'lost'],
  ])('Security attained on %s: %s', (attained, state) => expect(of('2023-02-05', attained).state).toBe(state))
})

describe('one of the designations that it needs suffices; any Azure designation does not', () => {
  const kubernetes = (given: Given) => at('kubernetes', '2027-03-03', '2026-11-21', having(given)).state
  it('Kubernetes by Data & AI alone, or by Digital & App Innovation alone', () =>
    expect([
      kubernetes({ 'data-ai': ['2025-01-01', '2027-06-30'] }),
      kubernetes({ 'digital-app-innovation': ['2025-01-01', '2027-06-30'] }),
    ]).toEqual(['kept', 'kept']))
  it('not by Infrastructure, and it cannot be earned with it', () => {
    expect(kubernetes({ infrastructure: ['2025-01-01', '2027-06-30'] })).toBe('at_risk')
    const given = having({ infrastructure: ['2025-01-01', null] })
    expect([isPossible('kubernetes', given, '2026-11-21'), isPossible('sap', given, '2026-11-21')]).toEqual([
      false,
      true,
    ])
  })
  it('Calling for Microsoft Teams may be earned once Modern Work is attained (FAQ of 2022, "Is the 70 points ... only")', () => {
    const earn = (area: SolutionArea) =>
      isPossible('calling-teams', having({ [area]: ['2022-10-03', null] }), '2022-10-03')
    expect([earn('modern-work'), earn('business-applications'), earn('security')]).toEqual([
      true,
      false,
      false,
    ])
    expect(isPossible('calling-teams', having({}, { 'modern-work': true }), '2022-10-03')).toBe(false)
  })
  it('a score that qualifies is no designation yet', () =>
    expect(isPossible('threat-protection', having({}, { security: true }), '2026-11-21')).toBe(false))
})

describe('renewal from 60 days before its anniversary to 30 after it (page of October 2023)', () => {
  const of = (until: string, today = '2026-11-21', qualified = false) =>
    at(
      'threat-protection',
      '2027-03-03',
      today,
      having({ security: ['2024-01-15', until] }, { security: qualified }),
    )
  it('held on the first day of the window, 2 Jan 2027, it can be renewed; on the day before it cannot', () =>
    expect([of('2027-01-02').state, of('2027-01-01').state]).toEqual(['renew', 'at_risk']))
  it('held up to a day of the window it is kept if renewed by that day; after it nobody knows, and it is at risk', () => {
    expect(of('2027-02-14').says).toBe(
      'Kept on its anniversary of 3 Mar 2027 if Security is renewed by 2 Apr 2027, or if it is itself renewed from 2 Jan 2027 to 14 Feb 2027, while Security is held. Security is held until 14 Feb 2027; it was qualified on none of the days that count today.',
    )
    expect(of('2027-02-14', '2027-02-15')).toMatchObject({
      state: 'at_risk',
      says: 'Lost after 2 Apr 2027 unless it was renewed by 14 Feb 2027, while Security was held, or Security is attained by then.',
    })
    expect([of('2027-03-02').state, of('2027-03-03').state]).toEqual(['renew', 'kept'])
  })
  it('is lost after the last day of grace, 2 Apr 2027, not on it and not on the anniversary', () => {
    expect(of('2026-12-31', '2027-03-03').state).toBe('at_risk')
    expect(of('2026-12-31', '2027-04-01').state).toBe('at_risk')
    expect(of('2026-12-31', '2027-04-02').state).toBe('at_risk')
    expect(of('2026-12-31', '2027-04-03')).toMatchObject({
      state: 'lost',
      says: expect.stringMatching(/^Lost after 2 Apr 2027: Security was not held by then/),
    })
  })
  it('says what it is held by, until when, and whether it was qualified on a day that counts', () => {
    expect(of('2027-01-01').says).toBe(
      'Lost after 2 Apr 2027 unless Security is renewed by then. Security is held until 1 Jan 2027; it was qualified on none of the days that count today.',
    )
    expect(of('2027-01-01', '2026-11-21', true)).toMatchObject({
      state: 'renew',
      says: 'Kept on its anniversary of 3 Mar 2027 if Security is renewed by 2 Apr 2027. Security is held until 1 Jan 2027; it was qualified on a day that counts today.',
    })
    expect(of('2027-06-30').says).toBe(
      'The designation it needs is there on its anniversary of 3 Mar 2027: Security is held until 30 Jun 2027.',
    )
  })
  it('an anniversary that went well is followed by the next: kept on 3 Mar 2025, then that of 2026 decides', () =>
    expect(
      at('threat-protection', '2025-03-03', '2025-05-01', having({ security: ['2024-01-15', '2025-03-10'] })),
    ).toMatchObject({ state: 'at_risk', anniversary: '2026-03-03' }))
  it('29 February is 28 in other years', () =>
    expect(
      at('threat-protection', '2024-02-29', '2024-05-01', having({ security: ['2024-01-15', null] })),
    ).toMatchObject({ state: 'kept', anniversary: '2025-02-28' }))
})

describe('Azure Expert MSP: all three Azure designations at its own anniversary', () => {
  const three = (infrastructure: [string, string | null]) =>
    having({
      'data-ai': ['2022-10-03', null],
      'digital-app-innovation': ['2022-10-03', null],
      infrastructure,
    })
  const of = (today: string, infrastructure: [string, string | null]) =>
    at('azure-expert-msp', '2023-05-10', today, three(infrastructure))
  it('may be earned with all three, not with two', () => {
    const earn = (given: Given) => isPossible('azure-expert-msp', having(given), '2022-10-03')
    const two: Given = { 'data-ai': ['2022-10-03', null], 'digital-app-innovation': ['2022-10-03', null] }
    expect([earn(two), earn({ ...two, infrastructure: ['2022-10-03', null] })]).toEqual([false, true])
  })
  it('is kept with all three, not with two', () =>
    expect([
      of('2023-05-10', ['2023-05-10', null]).state,
      of('2023-05-10', ['2023-05-11', null]).state,
    ]).toEqual(['kept', 'at_risk']))
  it('with two it ends within 30 calendar days, by 9 Jun 2023, and is lost after them', () => {
    const missed =
      'on 9 Jun 2023 at the latest: Infrastructure was not held on its anniversary of 10 May 2023.'
    const shown = 'Where Partner Center still shows it, enter the anniversary it shows.'
    const late: [string, null] = ['2023-06-01', null]
    expect(of('2023-05-10', late)).toMatchObject({ state: 'at_risk', says: `Ends ${missed} ${shown}` })
    expect(of('2023-06-09', late).state).toBe('at_risk')
    expect(of('2023-06-10', late)).toMatchObject({ state: 'lost', says: `Lost ${missed} ${shown}` })
  })
  it('before its anniversary it says what is missing', () =>
    expect(of('2023-03-01', ['2022-10-03', '2023-04-01']).says).toBe(
      'Kept on its anniversary of 10 May 2023 if Infrastructure is renewed by then. Infrastructure is held until 1 Apr 2023; whether it was qualified on a day that counts today is not known.',
    ))
})

it('one that no table names is kept with a sentence, also once its anniversary is over', () => {
  for (const anniversary of ['2027-03-03', '2024-03-03']) {
    const { state, says } = at(null, anniversary, '2026-11-21', having({}))
    expect([state, says]).toEqual(['unknown', expect.stringMatching(/^No table that Laurel has names it/)])
  }
})

it('an anniversary before 3 Oct 2022 took nothing, a gold competency decided then: the next one does (FAQ of 2022, "When will changes to the advanced specializations happen?")', () => {
  const of = (today: string) => at('threat-protection', '2022-05-10', today, having({}))
  expect(of('2022-11-01')).toMatchObject({ state: 'at_risk', anniversary: '2023-05-10' })
  expect(of('2023-05-10').state).toBe('lost')
})

it('a designation held longer never makes it worse, and a day later never better', () => {
  const order = ['kept', 'renew', 'at_risk', 'lost']
  const days = ['2026-11-21', '2027-03-03', '2027-04-02', '2027-04-03', '2027-06-01']
  let before = days.map(() => order.length)
  for (let until = '2026-11-21'; until <= '2027-04-30'; until = addDays(until, 1)) {
    const given = having({ infrastructure: ['2024-01-01', until] })
    const states = days.map((today) => order.indexOf(at('sap', '2027-03-03', today, given).state))
    expect(states.slice(0, 4), until).toEqual(states.slice(0, 4).toSorted())
    for (const [at, state] of states.slice(0, 4).entries())
      expect(state, until).toBeLessThanOrEqual(before[at] ?? 0)
    before = states
  }
})

it('Partner Center tells those with an MPN Admin role (FAQ of 2022, "if my organization chooses not to attain"), by mail from 2023 on', () => {
  const at = (day: string) => [reminderOn(day)?.source.date, reminderOn(day)?.says]
  expect(reminderOn('2022-10-02')).toBeNull()
  expect(at('2023-10-08')).toEqual(['2022-09-16', 'Partner Center notifies those with an MPN Admin role.'])
  expect(at('2023-10-09')).toEqual([
    '2023-10-09',
    expect.stringContaining('from 120 days before the anniversary'),
  ])
})

it('an audit holds two years: of 20 Feb 2025 until the anniversary of 1 Mar 2027', () =>
  expect([
    evidenceDue('sap', '2025-02-20', '2027-03-01'),
    evidenceDue('sap', '2024-02-29', '2027-03-10'),
    evidenceDue('sap', '2024-02-20', '2024-02-29'),
  ]).toEqual(['2027-03-01', '2026-03-10', '2026-02-28']))
it('one of the 30 days of grace after an anniversary is that anniversary’s: of 2 to 31 Mar 2025 for 1 Mar 2025, of 1 Apr not', () =>
  expect(
    ['2025-03-01', '2025-03-02', '2025-03-31', '2025-04-01'].map((on) =>
      evidenceDue('sap', on, '2027-03-01'),
    ),
  ).toEqual(['2027-03-01', '2027-03-01', '2027-03-01', '2028-03-01']))
it('before the page of October 2023 there was no grace: of 2 Mar 2023 it holds until 1 Mar 2026', () =>
  expect(evidenceDue('sap', '2023-03-02', '2027-03-01')).toBe('2026-03-01'))

describe('an audit or references that are asked for again (page of October 2023, Renewals, Year 2)', () => {
  const of = (evidenceOn: string | null, given = having({ infrastructure: ['2024-01-01', null] })) =>
    at('sap', '2027-03-01', '2026-11-21', given, evidenceOn)
  it('the designation alone does not keep it on that anniversary: its evidence is due, in words with both', () =>
    expect(of('2025-02-20')).toMatchObject({
      state: 'evidence_due',
      says: 'The designation it needs is there on its anniversary of 1 Mar 2027: Infrastructure is held and no end of it is known. On 1 Mar 2027 its audit or references are asked for again; those recorded are of 20 Feb 2025.',
    }))
  it('on the anniversary before, or where nothing was recorded, the designation decides', () =>
    expect([of('2026-02-20').state, of(null).state]).toEqual(['kept', 'kept']))
  it('no anniversary before February 2024 asks again, that of Azure Expert MSP and Business Applications never', () =>
    expect([
      evidenceDue('sap', '2021-01-10', '2024-01-31'),
      evidenceDue('azure-expert-msp', '2021-01-10', '2027-03-01'),
      evidenceDue('finance', '2021-01-10', '2027-03-01'),
    ]).toEqual(['2025-01-31', null, null]))
  it('an anniversary that went by without it takes nothing: nobody knows, and the next one asks', () =>
    expect(
      at('sap', '2026-03-01', '2026-11-21', having({ infrastructure: ['2024-01-01', null] }), '2024-02-20'),
    ).toMatchObject({ state: 'evidence_due', anniversary: '2027-03-01' }))
})
