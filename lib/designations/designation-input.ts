import { z } from 'zod'
import { isPlainDate, noDateWords, type PlainDate, showDate } from '../dates'
import { monthsFrom } from '../programmes/solutions-partner/window/windows'
import type { DesignationId } from './model/designations'
import { lifecycleOf } from './model/lifecycle'
import { ORIGINS } from './model/statuses'

const NO_DAY = 'A date of the form YYYY-MM-DD, or empty.'
/** What is empty is not said; whether it is a day is told with all that is wrong. */
const day = z
  .string(NO_DAY)
  .trim()
  .nullish()
  .transform((given) => given || null)

/** No rule lets a designation be valid for longer after it was bought or renewed. */
const MOST_MONTHS = 14

const fields = z.object({
  attainedOn: day,
  /** Of a form: the id as text, or empty. */
  snapshot: z
    .union([z.int().positive(), z.string().regex(/^\d{0,15}$/)], 'The id of a snapshot, or empty.')
    .nullish()
    .transform((id) => (id ? Number(id) : null)),
  enrolledOn: day,
  renewedOn: day,
  validUntil: day,
  origin: z.enum(ORIGINS, `One of ${ORIGINS.join(', ')}.`),
  note: z
    .string()
    .trim()
    .max(500, 'At most 500 characters.')
    .nullish()
    .transform((note) => note ?? ''),
})

/** What may be said of a designation: every mistake in it is told at once. @param today in the organization's time zone */
export const designationInput = (designation: DesignationId, today: PlainDate) =>
  fields
    .superRefine((given, context) => {
      for (const [path, message] of mistakesIn(given, designation, today))
        context.addIssue({ code: 'custom', path: [path], message })
    })
    .transform(({ attainedOn, ...rest }) => ({ designation, attainedOn: attainedOn ?? '', ...rest }))

/** As the API documents it; days are held against each other and against today. */
export const designationBody = fields
export type DesignationBody = z.input<typeof designationBody>

type Given = z.output<typeof fields>
type Field = 'attainedOn' | 'enrolledOn' | 'renewedOn' | 'validUntil'

function* mistakesIn(given: Given, designation: DesignationId, today: PlainDate): Iterable<[Field, string]> {
  const { attainedOn, enrolledOn, renewedOn, validUntil } = dated(given)
  const first = lifecycleOf(designation)[0]?.from ?? ''
  for (const field of ['attainedOn', 'enrolledOn', 'renewedOn', 'validUntil'] as const) {
    const said = given[field]
    if (said !== null && !isPlainDate(said)) yield [field, noDateWords(said, NO_DAY)]
    else if (said !== null && field !== 'validUntil' && said > today)
      yield [field, `${showDate(said)} is still to come: record what has happened.`]
  }
  if (given.attainedOn === null) yield ['attainedOn', 'Give the day on which it was attained.']
  if (attainedOn && attainedOn < first)
    yield ['attainedOn', `No designation could be attained before ${showDate(first)}.`]
  if (attainedOn && enrolledOn && enrolledOn < attainedOn)
    yield [
      'enrolledOn',
      `${showDate(enrolledOn)} is before it was attained, ${showDate(attainedOn)}: it is attained first.`,
    ]
  const from = enrolledOn ?? attainedOn
  if (renewedOn && given.origin === 'bought' && !given.enrolledOn)
    yield ['renewedOn', 'What was never bought is not renewed: give the day of enrolment.']
  if (from && renewedOn && renewedOn <= from)
    yield ['renewedOn', `It is renewed after it was enrolled, ${showDate(from)}.`]
  const last = renewedOn ?? from
  if (last && validUntil && validUntil < last)
    yield ['validUntil', `${showDate(validUntil)} is before ${showDate(last)}, from which on it is held.`]
  if (last && validUntil && validUntil > monthsFrom(last, MOST_MONTHS))
    yield [
      'validUntil',
      `No rule makes it valid for more than ${MOST_MONTHS} months after ${showDate(last)}.`,
    ]
}

/** Only days that there are: what is none is told once. */
function dated(given: Given): Record<Field, PlainDate | null> {
  const real = (said: string | null) => (said !== null && isPlainDate(said) ? said : null)
  return {
    attainedOn: real(given.attainedOn),
    enrolledOn: real(given.enrolledOn),
    renewedOn: real(given.renewedOn),
    validUntil: real(given.validUntil),
  }
}
