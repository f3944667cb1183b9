import { z } from 'zod'
import { LaurelError } from '../errors'
import type { ReadEntry } from '../registers/model/entries'
import { IDS_BETWEEN, PLAIN_REGISTERS, STATUSES } from '../registers/model/plain-registers'
import { readFields } from '../registers/read-plain'

const text = z.string().max(10_000).nullish()
const number = z.union([z.number(), z.string().max(100)]).nullish()

/** A class as it is typed or sent: each field is read as the cell of a file is, and null is an empty one. */
export const classInput = z.strictObject({
  classId: text.describe('As line items name it; another class of this ID is replaced.'),
  courseNumber: text.describe('Of a language edition, too.'),
  startsOn: text.describe('First day, YYYY-MM-DD.'),
  endsOn: text.describe('Last day.'),
  locationId: text.describe('The Location ID.'),
  country: text.describe('Where the trainer delivers.'),
  mctIds: z
    .union([z.array(z.string().max(1_000)).max(100), z.string().max(10_000)])
    .nullish()
    .describe('MCT IDs of the trainers: a list, or one text with semicolons.'),
  language: text,
  seats: number,
  learners: number.describe('How many were there, or are enrolled.'),
  form: text.describe('virtual, in_person or hybrid.'),
  recordedShare: number.describe('Of the content, in percent.'),
  status: text.describe('planned, delivered or cancelled; left out: by its days.'),
  customer: text,
})
export type ClassInput = z.input<typeof classInput>

export const classKey = z.object({ classId: z.string().min(1, 'Name the class ID.') })
export const classStatusInput = z.strictObject({
  status: z
    .enum(STATUSES, `One of ${STATUSES.join(', ')}.`)
    .nullable()
    .describe('null: by its days.'),
})
export type ClassStatusInput = z.input<typeof classStatusInput>

/** Parsed by the service: bodies pass as they are. */
export const classBody = z.record(z.string(), z.unknown()).transform((body) => body as unknown as ClassInput)

const { key, fields } = PLAIN_REGISTERS.classes
const ALL = [...key, ...fields]
const FIELD_OF = new Map(ALL.map(({ column, field }) => [column, field]))

/** @throws ZodError, LaurelError invalid_request with everything that is wrong, by field */
export function readClass(input: ClassInput): ReadEntry {
  const values = new Map<string, unknown>(Object.entries(classInput.parse(input)))
  const cells = new Map(ALL.map(({ column, field }) => [column, cellOf(values.get(field))]))
  const reading = readFields('classes', (column) => cells.get(column) ?? '')
  if ('entry' in reading) return reading.entry
  const issues = reading.faults.map(({ column, message }) => ({
    path: FIELD_OF.get(column) ?? column,
    message: message === 'Is empty. Fill it in.' ? `${NEEDED[column] ?? column}: fill it in.` : message,
  }))
  throw new LaurelError('invalid_request', issues[0]?.message ?? 'This class cannot be read.', issues)
}

const cellOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(IDS_BETWEEN) : String(value ?? '')

/** What has to be filled, as the form calls it. */
const NEEDED: Readonly<Record<string, string>> = {
  class_id: 'Class ID',
  course_number: 'Course',
  starts_on: 'First day',
  ends_on: 'Last day',
  location_id: 'Location',
  country: 'Country',
  mct_id: 'Trainers',
}
