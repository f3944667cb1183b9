import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AREA_IDS, METRICS } from '../programmes/training-services/kinds'
import { type OverviewAddress, overviewHref, overviewPage } from './overview'

const SLUG = 'contoso-learning'
const read = (query: string) =>
  overviewPage.read({ slug: SLUG }, Object.fromEntries(new URLSearchParams(query)))
const queryOf = (address: string) => address.split('?')[1] ?? ''

test('what an address says is what it was made from, for every view, tab and flyout', () => {
  const area = fc.constantFrom(null, ...AREA_IDS)
  const choice = fc.record({
    view: fc.constantFrom('official' as const, 'next-refresh' as const, 'anniversary' as const),
    asOf: fc.constantFrom(null, '2026-02-28', '2024-02-29'),
    area,
    metric: fc.constantFrom(null, ...METRICS),
    ofArea: fc.boolean(),
  })
  fc.assert(
    fc.property(choice, ({ view, asOf, area, metric, ofArea }) => {
      const perArea = metric === 'survey-completions' || (metric === 'average-response-score' && ofArea)
      if (metric === 'survey-completions' && area === null) return
      const details = metric && { metric, area: perArea ? area : null }
      const address: OverviewAddress = { slug: SLUG, view: asOf ? 'official' : view, asOf, area, details }
      expect(read(queryOf(overviewHref(address, { details })))).toEqual(address)
    }),
  )
})

test('the plain address has no query: official, Summary, no flyout', () => {
  expect(overviewHref(read(''))).toBe('/contoso-learning/membership/training-services')
})

test('the address without a change closes the flyout and keeps tab and view', () => {
  const open = read('view=anniversary&area=security&details=survey-completions')
  expect(queryOf(overviewHref(open))).toBe('view=anniversary&area=security')
})

test('unknown values are taken for absent', () => {
  expect(read('view=x&as_of=2026-02-30&area=x&details=x')).toEqual(read(''))
})

test('survey completions exist per area only', () => {
  expect(read('details=survey-completions').details).toBeNull()
})

test('inside an area tab, of=base is the average of the base criteria', () => {
  const inTab = 'area=security&details=average-response-score'
  expect(read(inTab).details?.area).toBe('security')
  expect(read(`${inTab}&of=base`).details?.area).toBeNull()
})
