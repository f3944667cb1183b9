import { expect, it } from 'vitest'
import { rangesToJudge } from './ranges'
import type { DesignationRecord } from './record'

const RECORD: DesignationRecord = {
  ...{ designation: 'security', attainedOn: '2023-12-10', snapshot: null, enrolledOn: '2023-12-10' },
  ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
}
const of = (today: string, records: DesignationRecord[] = [RECORD], shared = '2020-02-20') =>
  rangesToJudge(records, shared, today).map(({ from, to }) => `${from} ${to}`)

it('the days of the window, and those that count for an anniversary that is over, each once', () => {
  expect(of('2024-10-15', [])).toEqual(['2024-05-01 2024-10-15'])
  // Anniversary of 20 Feb 2024: its month and the five before, far from the window of October.
  expect(of('2024-10-15')).toEqual(['2023-09-01 2024-02-29', '2024-05-01 2024-10-15'])
  expect(of('2024-06-15')).toEqual(['2023-09-01 2024-06-15'])
  // Two that touch are one.
  expect(of('2024-08-01')).toEqual(['2023-09-01 2024-08-01'])
  expect(of('2024-09-01')).toEqual(['2023-09-01 2024-02-29', '2024-04-01 2024-09-01'])
})

it('none before anything was scored, none to come, and none of Training Services', () => {
  expect(of('2022-10-20', [])).toEqual(['2022-10-03 2022-10-20'])
  expect(of('2022-10-02', [])).toEqual([])
  // Of the anniversary of 20 Feb 2025 no day that counts has come.
  const later = { ...RECORD, attainedOn: '2024-03-10', enrolledOn: '2024-03-10' }
  expect(of('2024-06-15', [later])).toEqual(['2024-01-01 2024-06-15'])
  expect(of('2024-12-15', [later])).toEqual(['2024-07-01 2024-12-15'])
  expect(of('2024-10-15', [{ ...RECORD, designation: 'training-services' }])).toEqual([
    '2024-05-01 2024-10-15',
  ])
})
