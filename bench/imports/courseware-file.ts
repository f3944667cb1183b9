import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { addDays } from '../../lib/dates'
import { SHIPPED_COURSES } from '../../lib/programmes/training-services/shipped-courses'
import { PLACES } from '../support/organization'

/**
 * `sorted`: as a system writes it down, by date and with serial numbers. `shuffled`: codes and dates in no order.
 * An index takes the first in several times as fast as the second.
 */
export const ORDERS = ['sorted', 'shuffled'] as const
export type Order = (typeof ORDERS)[number]

export const COLUMNS = [
  'redemption_id',
  'redeemed_on',
  'course_number',
  'location_id',
  'learner_id',
  'mct_id',
  'class_id',
  'country',
]
/** About eighteen months of them. */
const DAYS = 540
const COUNTRIES = ['Germany', 'United States', 'Japan', 'United Kingdom']
const COURSES = SHIPPED_COURSES.map(([number]) => number)
const ROWS_AT_ONCE = 2000

/** The cells of row `index`, in the order of COLUMNS. */
export type Row = readonly string[]

/** Rows as they come in a file, the last of yesterday. */
export function* coursewareRows(rows: number, order: Order, today: string): Generator<Row> {
  const days = Array.from({ length: DAYS }, (_, day) => addDays(today, day - DAYS))
  for (let index = 0; index < rows; index++) {
    // A bijection of 32 bits, so that no code comes twice.
    const mixed = Math.imul(index, 0x9e3779b1) >>> 0
    const day = order === 'sorted' ? Math.floor((index * DAYS) / rows) : mixed % DAYS
    yield [
      order === 'sorted' ? `R-${String(index).padStart(8, '0')}` : `R-${mixed.toString(16).padStart(8, '0')}`,
      days[day] ?? today,
      COURSES[mixed % COURSES.length] ?? '',
      PLACES[(mixed >>> 8) % PLACES.length] ?? '',
      `L-${mixed % 40_009}`,
      `MCT-${String(mixed % 97).padStart(4, '0')}`,
      `C-${String(mixed % 991).padStart(3, '0')}`,
      COUNTRIES[(mixed >>> 4) % COUNTRIES.length] ?? '',
    ]
  }
}

type Content = { rows: number; order: Order; today: string }

/** The file a partner sends. @returns its path */
export const writeCourseware = (folder: string, { rows, order, today }: Content): Promise<string> =>
  write(
    join(folder, `${order}-${rows}.csv`),
    coursewareRows(rows, order, today),
    (row) => row.join(','),
    COLUMNS.join(','),
  )

/** The same values as the table keeps them, for COPY. @param prefix what every row has: organization and import */
export const writeStored = (
  folder: string,
  { rows, order, today }: Content,
  prefix: readonly number[],
  placeIds: ReadonlyMap<string, number>,
): Promise<string> =>
  write(join(folder, `${order}-${rows}.copy`), coursewareRows(rows, order, today), (row) => {
    const [identity, date, course, place = '', ...content] = row
    return [...prefix, identity, date, course, placeIds.get(place), course, ...content].join('\t')
  })

export const STORED_COLUMNS =
  'org_id, import_id, identity, occurred_on, item, location_id, course_number, learner_id, mct_id, class_id, country'

async function write(
  path: string,
  rows: Iterable<Row>,
  line: (row: Row) => string,
  header?: string,
): Promise<string> {
  await pipeline(function* () {
    let text = header === undefined ? '' : `${header}\n`
    let held = 0
    for (const row of rows) {
      text += `${line(row)}\n`
      if (++held % ROWS_AT_ONCE > 0) continue
      yield text
      text = ''
    }
    yield text
  }, createWriteStream(path))
  return path
}
