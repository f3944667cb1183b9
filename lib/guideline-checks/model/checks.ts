import type { CheckRow } from './check'
import { CHECK_IDS, type CheckId } from './check-ids'
import * as certificates from './rows/certificates'
import * as codes from './rows/codes'
import * as courses from './rows/courses'
import * as places from './rows/places'
import * as records from './rows/records'
import * as redemptions from './rows/redemptions'
import * as surveys from './rows/surveys'
import * as trainers from './rows/trainers'

const ROWS: readonly CheckRow[] = [
  trainers,
  redemptions,
  surveys,
  courses,
  places,
  codes,
  records,
  certificates,
].flatMap((rows) => Object.values(rows))

export const checkOf = (id: CheckId): CheckRow => {
  const row = ROWS.find((one) => one.id === id)
  if (!row) throw new Error(`there is no check ${id}`)
  return row
}

/** In the order of answers. */
export const CHECKS = CHECK_IDS.map(checkOf)
