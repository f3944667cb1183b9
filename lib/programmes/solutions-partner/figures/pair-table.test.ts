import { expect, it } from 'vitest'
import { amountTable, seatTable } from './pair-table'

const pair = (tenant: string, workload: string, amount: bigint) => ({ tenant, workload, amount })

it('a table says of every pair what a map of maps says', () => {
  const entries = [pair('b', 'teams', 3n), pair('b', 'exchange', -2n), pair('a', 'teams', 1n)]
  const table = amountTable({ size: 3, entries })
  expect([...table].map(([tenant, own]) => [tenant, [...own]])).toEqual([
    [
      'b',
      [
        ['teams', 3n],
        ['exchange', -2n],
      ],
    ],
    ['a', [['teams', 1n]]],
  ])
  expect([...table.keys()]).toEqual(['b', 'a'])
  expect([...table.values()].map((own) => [[...own.keys()], [...own.values()]])).toEqual([
    [
      ['teams', 'exchange'],
      [3n, -2n],
    ],
    [['teams'], [1n]],
  ])
  expect([table.get('b')?.get('exchange'), table.get('a')?.get('exchange'), table.get('c')]).toEqual([
    -2n,
    undefined,
    undefined,
  ])
})

it('numbers that 8 bytes do not hold are exact, and their neighbours too', () => {
  const large = 2n ** 63n
  const entries = [
    pair('a', 'teams', large),
    pair('a', 'exchange', -large - 1n),
    pair('b', 'teams', large - 1n),
  ]
  const table = amountTable({ size: 3, entries })
  expect([...table.values()].flatMap((own) => [...own.values()])).toEqual([large, -large - 1n, large - 1n])
})

it('licences have their claim, or none', () => {
  const seats = { paid: 10_000n, active: 20_000n }
  const entries = [
    { tenant: 'a', workload: 'teams', ...seats, claimed: '2026-03-12' },
    { tenant: 'a', workload: 'exchange', ...seats, claimed: null },
  ]
  const own = seatTable({ size: 2, entries }).get('a')
  expect([...(own?.values() ?? [])].map(({ claimed }) => claimed)).toEqual(['2026-03-12', null])
  expect(own?.get('teams')).toEqual({ ...seats, claimed: '2026-03-12' })
})
