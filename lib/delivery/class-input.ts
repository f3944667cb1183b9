import { z } from 'zod'
import { entryOfBody } from '../registers/entry-of-body'
import type { ReadEntry } from '../registers/model/entries'
import { STATUSES } from '../registers/model/plain-registers'

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

/** @throws ZodError, LaurelError invalid_request with everything that is wrong, by field */
export const readClass = (input: ClassInput): ReadEntry =>
  entryOfBody('classes', classInput.parse(input), NEEDED)

/** What has to be filled, as the form calls it. */
const NEEDED = {
  classId: 'Class ID',
  courseNumber: 'Course',
  startsOn: 'First day',
  endsOn: 'Last day',
  locationId: 'Location',
  country: 'Country',
  mctIds: 'Trainers',
}
