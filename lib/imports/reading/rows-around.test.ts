import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from './mapping'
import { RowsAround } from './rows-around'

const NAMES = ['Redemption ID', 'Day', 'Course', 'Location', 'Learner']
const MAPPING: Mapping = {
  kind: 'courseware-completions',
  columns: {
    redemption_id: 'Redemption ID',
    redeemed_on: 'Day',
    course_number: 'Course',
    location_id: 'Location',
  },
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}
const DATA = ['R-1', '2026-02-30', 'AZ-104T00', '4100006', 'L-1']

/** Which of these rows, none of which could be taken in, stay rejected, and what the others are. */
function read(rows: string[][], mapping = MAPPING, names = NAMES) {
  const around = new RowsAround<string>(mapping, names)
  const rejected = rows.flatMap((cells, at) => around.take({ line: at + 2, cells, value: cells.join() }))
  const { around: found } = around.end()
  return { rejected, what: found?.first.map(({ what }) => what) ?? [], rows: found?.rows ?? 0 }
}

describe('what surrounds data', () => {
  it.each([
    ['total', ['Grand Totals (2 records)']],
    ['total', ['Total', '', '', '', '57']],
    ['total', ['', '', '', 'Summe', '2']],
    ['total', ['Gesamtergebnis', '', '', '', '57']],
    ['total', ['合計', '', '', '', '57']],
    ['footer', ['Confidential Information - Do Not Distribute']],
    ['footer', ['Copyright (c) 2026 report.example']],
    ['footer', ['Page 1 of 3']],
    ['footer', ['Exported by:', 'Training Desk']],
    ['footer', ['Last run:', 'Training Desk']],
    ['footer', ['Filtered by', 'Region equals Europe']],
    ['header', NAMES],
    ['blank', ['', ' ', '', '', '']],
  ])('%s: %j is named as such and is no rejected row', (what, row) => {
    expect(read([DATA, row])).toEqual({ rejected: [DATA.join()], what: [what], rows: 1 })
  })

  it.each([
    [['R-1']],
    [['R-1', '2026-09-']],
    [['R-1', '', '', 'Total', '']],
    [['Total-1', '2026-09-01', '', '', '']],
    [['R-1', '2026-09-01', 'AZ-104T00', '', 'Total Training GmbH']],
    [['Anna']],
    [['4100006', 'Training Center Berlin']],
  ])('a row with a fault, such as %j at the end of a file that was cut, stays a rejected one', (row) => {
    expect(read([DATA, row]).rejected).toEqual([DATA.join(), row.join()])
  })

  it('a line of words above other rows is no foot: it is rejected with them', () => {
    expect(read([DATA, ['Last run:', 'Training Desk'], DATA])).toMatchObject({ rows: 0 })
  })

  it('a register of one required column loses no entry: only what is surely no entry is left out', () => {
    const mapping: Mapping = { ...MAPPING, kind: 'trainers', columns: { mct_id: 'MCT', name: 'Name' } }
    const rows = [['Anna Schmidt'], ['Total', '3'], ['Total Training', 'Ada Example', 'x'], ['MCT 1', 'Ada']]
    expect(read(rows, mapping, ['MCT', 'Name', 'From'])).toEqual({
      rejected: rows.filter((_, at) => at !== 1).map((row) => row.join()),
      what: ['total'],
      rows: 1,
    })
  })

  it('no row is lost: what is read is what is rejected and what is left out, and two required cells are never left out', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      'Total',
      'R-1',
      '2026-09-01',
      'Exported by:',
      'Page 1 of 2',
      'a b c',
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 })), (rows) => {
        const { rejected, rows: left } = read(rows)
        expect(rejected.length + left).toBe(rows.length)
        const surely = rows.filter(
          (row) => ['R-1', '2026-09-01'].includes(row[0] ?? '') && row[1] === 'a b c',
        )
        for (const row of surely) expect(rejected).toContain(row.join())
      }),
    )
  })
})
