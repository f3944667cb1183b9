import { expect, it } from 'vitest'
import { VIOLATIONS } from '../demo/delivery/violations'
import { generateDelivery, generateDemo } from '../demo/generate'
import { addMonths, firstOf, lastOf } from '../lib/dates'

it('whatever month the demo is loaded in, there is a class for each violation, and classes before and after', () => {
  for (let month = '2027-01'; month <= '2027-12'; month = addMonths(month, 1))
    for (const today of [firstOf(month), lastOf(month)]) {
      const made = generateDelivery('contoso-learning', today)
      expect(made?.planted.map(({ check }) => check).toSorted(), today).toEqual(
        VIOLATIONS.map(({ check }) => check).toSorted(),
      )
      const ofClasses = made?.planted.filter(({ classIds }) => classIds.length > 0) ?? []
      expect(ofClasses.length, today).toBe(13)
      for (const slug of ['contoso-learning', 'fabrikam-training']) {
        const classes = generateDelivery(slug, today)?.classes ?? []
        expect(new Set(classes.map(({ classId }) => classId)).size).toBe(classes.length)
        for (const ahead of [-1, 0, 1, 2]) {
          const of = addMonths(month, ahead)
          expect(
            classes.filter(({ startsOn }) => startsOn.startsWith(of)).length,
            `${slug} ${today} ${of}`,
          ).toBeGreaterThan(1)
        }
      }
    }
  expect(generateDemo('2026-11-21').filter(({ slug }) => generateDelivery(slug, '2026-11-21')).length).toBe(2)
}, 60_000)
