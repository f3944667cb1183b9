import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readLocation } from '../imports/reading/cells'
import { type CriterionPlace, idAt } from '../scoring/criteria'
import type { ComparedFigures, FigurePart } from './model/compared-figures'
import { isShownNumber, plainShownNumber } from './model/shown-number'
import { MOST_FIGURES } from './most-figures'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`)
const day = z.string().trim().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.')
const scored = ({ first }: ComparedFigures) =>
  day.refine((date) => date >= first, `The rules begin on ${first}. Choose that date or a later one.`)

/** As the page writes it, in whichever language: `1,127.0` is 1127.0, `770,0` is 770.0. */
const shown = (example: string) =>
  z
    .string()
    .trim()
    .transform(plainShownNumber)
    .refine(
      (number) => number === '' || isShownNumber(number),
      `A number of 0 or more as Partner Center shows it, for example ${example}.`,
    )

/** One number; an empty area, month or location means all of them, an empty value takes the number away. */
export function figureInput(figures: ComparedFigures) {
  const { metrics, areas } = namesIn(figures)
  const places = new Set(figures.places.map(idAt))
  const ofPart = (part: FigurePart) => (given: string) => given === '' || figures.parts.includes(part)
  return z
    .object({
      metric: z.enum(metrics, {
        error: ({ input }) => (input === '' ? 'Choose a criterion.' : `One of ${metrics.join(', ')}.`),
      }),
      area: z.enum([...areas, ''], `One of ${areas.join(', ')}, or empty.`).default(''),
      month: z
        .string()
        .trim()
        .refine(
          (month) => month === '' || isPlainDate(`${month}-01`),
          'A month of the form YYYY-MM, or empty.',
        )
        .refine(ofPart('month'), WHOLE_ONLY)
        .default(''),
      location: z
        .string()
        .trim()
        .refine(
          (id) => id === '' || 'value' in readLocation(id),
          'A Location ID of 5 to 10 digits, or empty.',
        )
        .refine(ofPart('location'), WHOLE_ONLY)
        .default(''),
      value: shown(figures.example),
    })
    .refine((figure) => places.has(idAt(placeIn(figure))), {
      path: ['area'],
      error: ({ input }) => figures.misplaced(placeIn(NAMED.parse(input))),
    })
    .superRefine((figure, issues) => {
      // What is wrong already comes here, too.
      const message = isShownNumber(figure.value) && figures.tooHigh(placeIn(figure), figure.value)
      if (message) issues.addIssue({ code: 'custom', path: ['value'], message })
    })
}
export type FigureInput = z.output<ReturnType<typeof figureInput>>

const NAMED = z.object({ metric: z.string(), area: z.string() })
const placeIn = ({ metric, area }: z.output<typeof NAMED>): CriterionPlace => ({ metric, area: area || null })

const WHOLE_ONLY = 'Figures are compared as a whole here. Leave it empty.'

/** The metrics that are criteria, and the groups of criteria. */
const namesIn = ({ places }: ComparedFigures): { metrics: string[]; areas: string[] } => ({
  metrics: [...new Set(places.map(({ metric }) => metric))],
  areas: [...new Set(places.flatMap(({ area }) => area ?? []))],
})

export const figuresInput = (figures: ComparedFigures) =>
  z.array(figureInput(figures)).max(MOST_FIGURES, `At most ${MOST_FIGURES} figures at once.`)

const fields = (figures: ComparedFigures) => ({
  name: text(120).min(1, 'Give it a name, for example October 2026.'),
  takenOn: day,
  asOf: scored(figures),
  note: text(2_000),
})

/** Without an as-of date the day on which Partner Center was read is taken. */
export function reconciliationInput(figures: ComparedFigures) {
  const { name, note, asOf } = fields(figures)
  return z
    .object({
      name,
      takenOn: asOf,
      asOf: z.union([z.literal('').transform(() => undefined), asOf]).optional(),
      note: note.default(''),
      figures: figuresInput(figures).default([]),
    })
    .transform(({ asOf, ...rest }) => ({ ...rest, asOf: asOf ?? rest.takenOn }))
}
export type ReconciliationInput = z.input<ReturnType<typeof reconciliationInput>>

export const reconciliationChange = (figures: ComparedFigures) => z.object(fields(figures)).partial()
export type ReconciliationChange = z.input<ReturnType<typeof reconciliationChange>>

/** A number on the page, as an address names it. */
export function figureQuery(figures: ComparedFigures) {
  const { metrics, areas } = namesIn(figures)
  return {
    metric: z.enum(metrics, `One of ${metrics.join(', ')}.`),
    area: z.enum(areas, `One of ${areas.join(', ')}.`).optional(),
  }
}

/** Parsed by the service: bodies pass as they are. */
export const givenBody = <T>() => z.record(z.string(), z.unknown()).transform((body) => body as unknown as T)
