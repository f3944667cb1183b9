import { expect, it, test } from 'vitest'
import { RECORDS } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'
import { rowsOfLines } from '../unfold'
import { Doubts } from './doubts'

const GUID = '3f2b6c1e-0000-4000-8000-000000000001'
const row = (line: number, tenant: string, paid = 0, active = 0) => [
  String(line),
  ...['2026-10', tenant, 'Teams', 'cpor', '', '', ''],
  ...[String(paid * 10_000), String(active * 10_000), null],
]

it('200 active of 50 licences and not-a-tenant are told with their lines; as many active as licences and a GUID are not', () => {
  const doubts = new Doubts('license-usage', rowsOfLines({}))
  for (const one of [
    row(2, GUID, 50, 50),
    row(3, GUID, 50, 200),
    row(4, 'not-a-tenant'),
    row(5, GUID, 9, 10),
  ])
    doubts.see(one)
  expect(doubts.end()).toEqual({
    unusualTenants: { rows: 1, first: [{ line: 4, id: 'not-a-tenant' }] },
    moreActive: {
      rows: 2,
      first: [
        { line: 3, active: 200, paid: 50 },
        { line: 5, active: 10, paid: 9 },
      ],
    },
  })
})

it('of a thousand rows all are counted and the first five named, each tenant once', () => {
  const doubts = new Doubts('license-usage', rowsOfLines({}))
  for (let line = 2; line < 1002; line++) doubts.see(row(line, `t${line % 7}`, 1, 2))
  const { unusualTenants, moreActive } = doubts.end()
  expect([unusualTenants?.rows, unusualTenants?.first.map(({ id }) => id)]).toEqual([
    1000,
    ['t2', 't3', 't4', 't5', 't6'],
  ])
  expect([moreActive?.rows, moreActive?.first.map(({ line }) => line)]).toEqual([1000, [2, 3, 4, 5, 6]])
})

test.each(RECORDS)('%s: rows of GUIDs and zeros are in no doubt', (kind) => {
  const doubts = new Doubts(kind, rowsOfLines({}))
  const shape = RECORD_SHAPES[kind]
  const types = new Map([...shape.key, ...shape.content].map(({ name, type }) => [name, type]))
  doubts.see(
    stagedColumns(shape).map((name) => (name === 'tenant' ? GUID : types.get(name) === 'bigint' ? '0' : '')),
  )
  expect(doubts.end()).toEqual({})
})
