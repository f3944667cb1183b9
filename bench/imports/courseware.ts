import { operatorCtx } from '../../lib/cli/operator'
import { addDays } from '../../lib/dates'
import { recompute } from '../../lib/imports/recompute'
import { SHIPPED_COURSES } from '../../lib/programmes/training-services/shipped-courses'
import { PLACES } from '../support/organization'
import type { Content, Imported, Row } from './imported'

/** About eighteen months of them. */
const DAYS = 540
const COUNTRIES = ['Germany', 'United States', 'Japan', 'United Kingdom']
const COURSES = SHIPPED_COURSES.map(([number]) => number)

/** The last of yesterday. */
export function* coursewareRows({ rows, order, today }: Content): Generator<Row> {
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

export const COURSEWARE: Imported = {
  kind: 'courseware-completions',
  header: [
    'redemption_id',
    'redeemed_on',
    'course_number',
    'location_id',
    'learner_id',
    'mct_id',
    'class_id',
    'country',
  ],
  rows: coursewareRows,
  create: (table) => `create table ${table} (like courseware_completions including all)`,
  storedColumns:
    'org_id, import_id, identity, occurred_on, item, location_id, course_number, learner_id, mct_id, class_id, country',
  storedRow: async ({ owner }, { id }) => {
    const places = await owner<{ external_id: string; id: string }[]>`
      select external_id, id from locations where org_id = ${id}`
    const placeIds = new Map(places.map((place) => [place.external_id, Number(place.id)]))
    return ([identity = '', date = '', course = '', place = '', ...content]) => [
      id,
      1,
      identity,
      date,
      course,
      placeIds.get(place) ?? '',
      course,
      ...content,
    ]
  },
  check: async ({ db }, { slug }, rows) => {
    const { lineItems, drifted, orphans } = await recompute(await operatorCtx(db, slug))
    if (lineItems !== rows || drifted > 0 || orphans > 0)
      throw new Error(
        `Of ${rows} rows ${lineItems} are there, ${drifted} totals are wrong, ${orphans} rows hang.`,
      )
  },
}
