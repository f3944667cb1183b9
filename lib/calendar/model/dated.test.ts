import { expect, it } from 'vitest'
import { anniversariesIn } from './anniversaries'
import { byMonth, type Dated, inOrder } from './dated'

const dated = (on: string, kind: Dated['kind'], what: string): Dated => ({
  ...{ uid: `${on} ${what}`, on, kind, what },
  ...{ why: '', href: '/' },
})

it('both ends of a range are in it; on one day an anniversary stands before what a refresh takes, and equals by what they say', () => {
  const all = [
    dated('2027-01-01', 'refresh', 'b'),
    dated('2027-01-01', 'refresh', 'a'),
    dated('2027-01-01', 'anniversary', 'z'),
    dated('2026-12-31', 'refresh', 'the day before'),
    dated('2027-02-28', 'points', 'last'),
    dated('2027-03-01', 'refresh', 'the day after'),
  ]
  const found = inOrder(all, { from: '2027-01-01', to: '2027-02-28' })
  expect(found.map(({ what }) => what)).toEqual(['z', 'a', 'b', 'last'])
  expect(byMonth(found).map(({ month, dates }) => [month, dates.length])).toEqual([
    ['2027-01', 3],
    ['2027-02', 1],
  ])
})

it('an anniversary on 29 February is the 28th in years without one, and the 29th again in 2028', () => {
  const range = { from: '2026-11-21', to: '2028-12-31' }
  expect(anniversariesIn('2024-02-29', range)).toEqual(['2027-02-28', '2028-02-29'])
  expect(anniversariesIn('2020-12-31', range)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31'])
  expect(anniversariesIn('2020-11-21', range)[0]).toBe('2026-11-21')
  expect(anniversariesIn(null, range)).toEqual([])
  expect(anniversariesIn('2024-02-29', { from: '9999-03-01', to: '9999-12-31' })).toEqual([])
})
