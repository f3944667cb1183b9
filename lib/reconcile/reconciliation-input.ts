import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readLocation } from '../imports/reading/cells'
import { misfit } from '../programmes/training-services/criterion-id'
import { AREA_IDS, METRICS } from '../programmes/training-services/kinds'
import { isShownNumber, plainShownNumber } from '../programmes/training-services/reconcile/shown-number'
import { RULE_SETS } from '../programmes/training-services/rules'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`)
const day = z.string().trim().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.')
const scored = day.refine(
  (date) => date >= (RULE_SETS[0]?.from ?? ''),
  `The rules begin on ${RULE_SETS[0]?.from}. Choose that date or a later one.`,
)

/** As the page writes it, in whichever language: `1,127.0` is 1127.0, `770,0` is 770.0. */
const shown = z
  .string()
  .trim()
  .transform(plainShownNumber)
  .refine(
    (number) => number === '' || isShownNumber(number),
    'A number as Partner Center shows it, for example 811.0 or 4.48.',
  )

/** One number; an empty area, month or location means all of them, an empty value takes the number away. */
export const figureInput = z
  .object({
    metric: z.enum(METRICS, `One of ${METRICS.join(', ')}.`),
    area: z.enum([...AREA_IDS, ''], `One of ${AREA_IDS.join(', ')}, or empty.`).default(''),
    month: z
      .string()
      .trim()
      .refine((month) => month === '' || isPlainDate(`${month}-01`), 'A month of the form YYYY-MM, or empty.')
      .default(''),
    location: z
      .string()
      .trim()
      .refine((id) => id === '' || 'value' in readLocation(id), 'A Location ID of 5 to 10 digits, or empty.')
      .default(''),
    value: shown,
  })
  .refine(({ metric, area }) => misfit({ metric, area: area || null }) !== 'needs-area', {
    path: ['area'],
    message: 'Survey completions belong to a solution area. Name it.',
  })
  .refine(({ metric, area }) => misfit({ metric, area: area || null }) !== 'has-no-area', {
    path: ['area'],
    message: 'This criterion has no solution area. Leave it empty.',
  })
export type FigureInput = z.output<typeof figureInput>

export const MOST_FIGURES = 2_000
export const figuresInput = z.array(figureInput).max(MOST_FIGURES, `At most ${MOST_FIGURES} figures at once.`)

const fields = {
  name: text(120).min(1, 'Give it a name, for example October 2026.'),
  takenOn: day,
  asOf: scored,
  note: text(2_000),
}

/** Without an as-of date the day on which Partner Center was read is taken. */
export const reconciliationInput = z
  .object({
    name: fields.name,
    takenOn: scored,
    asOf: z.union([z.literal('').transform(() => undefined), scored]).optional(),
    note: fields.note.default(''),
    figures: figuresInput.default([]),
  })
  .transform(({ asOf, ...rest }) => ({ ...rest, asOf: asOf ?? rest.takenOn }))
export type ReconciliationInput = z.input<typeof reconciliationInput>

export const reconciliationChange = z.object(fields).partial()
export type ReconciliationChange = z.input<typeof reconciliationChange>

/** A number on the page, as an address names it. */
export const figureQuery = {
  metric: z.enum(METRICS, `One of ${METRICS.join(', ')}.`),
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
}

/** Parsed by the service: bodies pass as they are. */
export const givenBody = <T>() => z.record(z.string(), z.unknown()).transform((body) => body as unknown as T)
