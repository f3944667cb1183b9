import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, Judged } from './cells'
import { SORTS } from './choice'
import { groupOf, isDescending, planReading } from './reading'

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-05']
const cellOf = (month: string, item: string, locationId: number, rows: number, sure: number): Cell => ({
  month,
  item,
  locationId,
  area: null,
  level: null,
  rows,
  sure: Math.min(rows, sure),
  open: sure < rows,
})

function judgedOf(cells: Cell[], others = 0): Judged {
  const monthRows = new Map(MONTHS.map((month) => [month, others]))
  for (const { month, rows } of cells) monthRows.set(month, (monthRows.get(month) ?? 0) + rows)
  return { cells, count: 0, open: [], monthRows }
}

const names = (id: number) => `1000${id}`
const cells = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...MONTHS),
      fc.constantFrom('A', 'B', 'C'),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(9),
    ),
    { selector: ([month, item, place]) => `${month} ${item} ${place}`, minLength: 1 },
  )
  .map((all) => all.map((one) => cellOf(...one)))

test('every cell from which the page can take a row before it is surely full is read', () => {
  const place = fc.record({
    group: fc.constantFrom('A', 'B', '10002'),
    on: fc.constantFrom('2026-02-15', '2026-04-01'),
    identity: fc.constant('R'),
  })
  fc.assert(
    fc.property(
      cells,
      fc.constantFrom(...SORTS),
      fc.boolean(),
      fc.option(place, { nil: null }),
      fc.integer({ min: 1, max: 12 }),
      (all, sort, backwards, at, need) => {
        const order = { sort, backwards }
        const group = groupOf(sort, names)
        const dated = sort === 'newest' || sort === 'oldest'
        const start = at && dated ? { ...at, group: '' } : at
        const reading = planReading(judgedOf(all), order, { groupOf: group, at: start, need })
        const key = (cell: Cell) => [group(cell), cell.month] as const
        const before = ([ga, ma]: readonly [string, string], [gb, mb]: readonly [string, string]) =>
          ga === gb ? (isDescending(order) ? ma > mb : ma < mb) : backwards ? ga > gb : ga < gb
        const from = start && ([start.group, start.on.slice(0, 7)] as const)
        for (const cell of all) {
          if (from && before(key(cell), from)) continue
          const sureBefore = all.filter(
            (other) => before(key(other), key(cell)) && (!from || before(from, key(other))),
          )
          if (sureBefore.reduce((sum, { sure }) => sum + sure, 0) >= need) continue
          const read =
            reading.by === 'date'
              ? reading.from <= `${cell.month}-01` && `${cell.month}-01` <= reading.to
              : reading.ranges.some(
                  ({ item, locationId, ...range }) =>
                    item === cell.item &&
                    locationId === cell.locationId &&
                    range.from <= `${cell.month}-01` &&
                    `${cell.month}-01` <= range.to,
                )
          expect(read, JSON.stringify({ cell, reading })).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('where all rows are wanted they are read by date; where 1 of 1,000 is, only where it stands', () => {
  const at = { groupOf: groupOf('newest', names), at: null, need: 51 }
  const newest = { sort: 'newest' as const, backwards: false }
  const all = MONTHS.flatMap((month) => [1, 2].map((place) => cellOf(month, 'A', place, 500, 500)))
  expect(planReading(judgedOf(all), newest, at)).toEqual({ by: 'date', from: '2026-05-01', to: '2026-05-31' })
  const rare = MONTHS.map((month) => cellOf(month, 'A', 1, 20, 1))
  const reading = planReading(judgedOf(rare, 1000), newest, at)
  // January to March follow each other; April has none.
  expect(reading.by === 'ranges' && reading.ranges.map(({ from, to }) => [from, to])).toEqual([
    ['2026-01-01', '2026-03-31'],
    ['2026-05-01', '2026-05-31'],
  ])
})
