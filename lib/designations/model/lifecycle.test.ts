import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates'
import { DESIGNATION_IDS } from './designations'
import { lifecycleOf, lifecycleOn, renewalAt } from './lifecycle'

describe('the rules of a designation’s life (capability-score.md §2.3)', () => {
  it('every day from 2022-10-03 to 2027-12-31 has exactly one rule for each of the seven designations', () => {
    let looked = 0
    for (const id of DESIGNATION_IDS) {
      const rules = lifecycleOf(id)
      const starts = rules.map(({ from }) => from)
      expect(starts).toEqual([...new Set(starts)].toSorted())
      for (let day = '2022-10-03'; day <= '2027-12-31'; day = addDays(day, 1)) {
        const inForce = rules.filter(({ from }, at) => from <= day && day < (starts[at + 1] ?? '9999-12-31'))
        expect([lifecycleOn(id, day)], `${id} on ${day}`).toEqual(inForce)
        looked += 1
      }
    }
    // Five years and ninety days of seven designations.
    expect(looked).toBe(7 * (5 * 365 + 1 + 90))
    expect(lifecycleOn('security', '2022-10-02')).toBeNull()
  })

  it('the rules begin on days of their own: the FAQ, September 2023, 2024, May 2026; those of Training Services', () => {
    const days = (id: 'security' | 'training-services') => lifecycleOf(id).map(({ from }) => from)
    expect(days('security')).toEqual(['2022-10-03', '2023-09-19', '2024-01-01', '2026-05-11'])
    expect(days('training-services')).toEqual(['2022-10-01', '2023-09-18'])
    for (const id of DESIGNATION_IDS)
      for (const { source, standing, note } of lifecycleOf(id)) {
        expect(source.document.length).toBeGreaterThan(10)
        // What is not certain says what else it could be.
        if (standing === 'uncertain') expect(note?.length).toBeGreaterThan(40)
      }
  })

  it.each([
    // The page on renewing: qualified on any of the 30 days before, 30 days after it to renew.
    ['2022-11-11', '2022-10-12', '2022-11-11', '2022-12-11'],
    // No day before 3 Oct 2022 could be a qualified one (seed 002).
    ['2022-10-11', '2022-10-03', '2022-10-11', '2022-11-10'],
    // The example of 2023: anniversary 15 Aug 2024, 1 March to 31 August.
    ['2024-08-15', '2024-03-01', '2024-08-31', '2024-09-14'],
    // The digest of 2026: thirteen months with one month to renew, any day of six months.
    ['2027-05-11', '2026-11-11', '2027-06-11', '2027-06-11'],
    ['2028-02-29', '2027-08-29', '2028-03-29', '2028-03-29'],
  ])('the anniversary %s: qualified days from %s to %s, renewed up to %s', (anniversary, ...days) => {
    const at = renewalAt('security', anniversary)
    expect([at?.counts.from, at?.counts.to, at?.closes]).toEqual(days)
  })
})
