import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readCourse, readExam } from '../imports/reading/cells'
import { baseCourse } from '../line-items/model/base-course'
import { levelOfDays, levelOfValue } from '../programmes/training-services/catalogue'
import { AREA_IDS, AREAS } from '../programmes/training-services/kinds'

const date = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || isPlainDate(text), 'A date of the form YYYY-MM-DD, or empty.')

const MAX_AREA = 100
const MAX_NUMBER = 50

/** Areas by id or by name, also as the Courseware Title Plan spells them: "Digital and App Innovation", "Data & AI (Azure)". */
const area = z.preprocess(
  (text) => (typeof text === 'string' && text.length <= MAX_AREA ? areaId(text) : text),
  z.enum(AREA_IDS, {
    error: ({ input }) =>
      input === '' ? 'Choose the solution area.' : `One of the six solution areas: ${AREA_IDS.join(', ')}.`,
  }),
)

/** Parsed by the service: bodies pass as they are. */
export const catalogueBody = z
  .record(z.string(), z.unknown())
  .transform((body) => body as unknown as CatalogueInput)

export const catalogueInput = z
  .object({
    type: z.enum(['course', 'exam'], 'course or exam.'),
    number: z.string().trim().max(MAX_NUMBER, 'A number is shorter.'),
    title: z.string().trim().min(1, 'Give it a title.').max(200),
    area,
    programValue: z
      .enum(['0.5', '1', ''], '0.5, 1 or empty.')
      .nullish()
      .transform((value) => value || null),
    days: z
      .union([z.string().max(20, 'Whole days.'), z.number()])
      .nullish()
      .transform((days) => (days === '' || days == null ? null : Number(days)))
      .pipe(z.number('Whole days.').int('Whole days.').min(0).max(60).nullable()),
    from: date,
    to: date,
    /** `from` is the day on which the content last changed, not the first day of the course. */
    update: z.boolean('true or false.').nullish(),
  })
  .superRefine(checkTogether, { when: ({ value }) => isRecord(value) })
  .transform(({ programValue, from, to, update, ...entry }) => ({
    ...entry,
    number: entry.type === 'course' ? baseCourse(entry.number) : entry.number,
    level: programValue === null ? levelOfDays(entry.days ?? 0) : levelOfValue(programValue),
    assumed: programValue === null,
    validFrom: from ?? '0001-01-01',
    validTo: to,
    update: update === true && from !== null,
  }))

type Parsed = {
  type: string
  number: string
  programValue: unknown
  days: unknown
  from: unknown
  to: unknown
}

/** Also of an entry of which something else is wrong, so that a form shows all of it: then some of it is missing. */
function checkTogether(given: unknown, context: z.RefinementCtx): void {
  const { type, number, programValue, days, from, to } = given as Partial<Parsed>
  const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const [read, example] =
    type === 'exam'
      ? [readExam, 'an exam number such as AZ-104']
      : [readCourse, 'a course number such as AZ-104T00']
  if (typeof number === 'string' && 'problem' in read(number)) issue('number', `Give ${example}.`)
  if (programValue === null && days === null)
    issue('programValue', 'Give the program value, or the days: 3 or more count as 1, fewer as 0.5.')
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    issue('to', 'The last day lies before the first.')
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

export type CatalogueInput = z.input<typeof catalogueInput>
export type CatalogueValues = z.output<typeof catalogueInput>

function areaId(text: string): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\([^()]*\)/g, '')
      .replace(/\band\b|&/g, '')
      .replace(/[^a-z]/g, '')
  return AREAS.find((one) => one.id === text || plain(one.name) === plain(text))?.id ?? text
}
