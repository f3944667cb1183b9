import type { RecordedCertificate } from '../../../lib/certificates/certificate-input'
import { addDays } from '../../../lib/dates'
import type { CheckId } from '../../../lib/guideline-checks/model/check-ids'
import type { RecordInput } from '../../../lib/guideline-records/record-input'
import type { ImportKind } from '../../../lib/imports/model/import-kinds'

type Cells = Readonly<Record<string, string | number>>

/** Files of an organization. */
export type Planted = { files: Partial<Record<ImportKind, Cells[]>> }

export type Case = {
  id: CheckId
  bad: Planted['files']
  twin: Planted['files']
  /** What is kept by hand, of either. */
  records?: { bad: readonly RecordInput[]; twin: readonly RecordInput[] }
  /** Certificates of elsewhere, which come by no file. */
  recorded?: RecordedCertificate[]
  /** Files that come later. */
  again?: Planted['files']
  finds: Found[]
}
/** Codes are known by a key of each database, records by when they were kept: their subjects are not said here. */
type Found = { subject: string; rows: number; text: string }

/** Each class has a week of its own, so that no trainer is in two places by chance. */
let week = 0
const FIRST_WEEK = '2025-01-06'
const OK = 'NINA'
const ALIKE = { q1: 5, q2: 5, q3: 5, q4: 5, q5: 5, q6: 5, q7: 5, q8: 5, q9: 5 }

type Class = {
  change?: Cells
  trainer?: string
  redemptions?: number
  surveys?: number
  alike?: number
  redeemed?: Cells
  surveyed?: Cells
}

/** A class of four days with two redemptions and two surveys on its last one, unless it is otherwise. */
export function delivered(id: string, given: Class = {}): Planted['files'] {
  const starts = addDays(FIRST_WEEK, 7 * week++)
  const ends = addDays(starts, 3)
  const { change = {}, trainer = OK, redemptions = 2, surveys = 2, alike = 1 } = given
  const made: Record<string, string | number> = {
    class_id: id,
    course_number: 'AZ-104T00',
    starts_on: starts,
    ends_on: ends,
    location_id: '6148215',
    country: 'Germany',
    mct_id: trainer,
    seats: 12,
    learners: 12,
    ...change,
  }
  const of = { course_number: made.course_number ?? '', location_id: made.location_id ?? '', class_id: id }
  const many = (count: number) => Array.from({ length: count }, (_, at) => at)
  return {
    classes: [made],
    'courseware-completions': many(redemptions).map((at) => ({
      redemption_id: `R-${id}-${at}`,
      redeemed_on: ends,
      ...of,
      ...(at === 0 && given.redeemed),
    })),
    'survey-responses': many(surveys).map((at) => ({
      response_id: `S-${id}-${at}`,
      submitted_on: ends,
      mct_id: trainer,
      ...of,
      ...ALIKE,
      ...(at >= alike && { q1: 1 + (at % 4), q2: 1 + (Math.floor(at / 4) % 4) }),
      ...(at === 0 && given.surveyed),
    })),
  }
}

export function together(all: readonly Planted['files'][]): Planted['files'] {
  const files: Planted['files'] = {}
  for (const one of all)
    for (const [kind, rows] of Object.entries(one) as [ImportKind, Cells[]][])
      files[kind] = [...(files[kind] ?? []), ...rows]
  return files
}

/** As a file, with the columns that any row has. */
export function fileOf(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}

export const REGISTERS: Planted['files'] = {
  locations: [
    { location_id: '6148215', name: 'Berlin', country: 'Germany' },
    { location_id: '6148222', name: 'Vienna', country: 'Austria' },
    { location_id: '6148239', name: 'Zurich', country: 'CH' },
  ],
  trainers: [
    { mct_id: OK, name: 'Nina Baumann', active_from: '2020-01-01', active_to: '' },
    { mct_id: 'PAUL', name: 'Paul Ritter', active_from: '2020-01-01', active_to: '2024-12-31' },
    { mct_id: 'ELIF', name: 'Elif Aydin', active_from: '2020-01-01', active_to: '' },
    { mct_id: 'JONAS', name: '', active_from: '2020-01-01', active_to: '' },
  ],
  'trainer-credentials': [
    { mct_id: OK, credential: 'AZ-104', achieved_on: '2020-01-01', expires_on: '' },
    { mct_id: 'PAUL', credential: 'AZ-104', achieved_on: '2020-01-01', expires_on: '' },
    { mct_id: 'JONAS', credential: 'AZ-104', achieved_on: '2020-01-01', expires_on: '2024-12-31' },
    { mct_id: 'ELIF', credential: 'AZ-900', achieved_on: '2020-01-01', expires_on: '' },
  ],
  courses: [
    {
      type: 'course',
      number: 'AZ-720T00',
      title: 'Old networks',
      solution_area: 'Infrastructure',
      program_value: '1',
      from: '2020-01-01',
      to: '2024-12-31',
    },
    {
      type: 'course',
      number: 'AZ-730T00',
      title: 'New networks',
      solution_area: 'Infrastructure',
      program_value: '1',
      from: '2020-01-01',
      to: '2027-12-31',
    },
  ],
}
