import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readLocation } from '../imports/reading/cells'
import type { Registered } from '../programmes/registered'
import { type CriterionPlace, criteriaOf, idAt } from '../scoring/criteria'
import { groupWord, metricIn, type Programme } from '../scoring/programme'
import { isShownNumber, plainShownNumber } from './model/shown-number'
import { MOST_FIGURES } from './most-figures'
import type { FigurePart } from './reconciling'

type Figured = Pick<Registered, 'programme' | 'reconcile'>

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`)
const day = z.string().trim().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.')
function scored({ ruleSets: [first] }: Programme) {
  const from = first?.from ?? ''
  return day.refine((date) => date >= from, `The rules begin on ${from}. Choose that date or a later one.`)
}

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
export function figureInput({ programme, reconcile }: Figured) {
  const { metrics, areas } = namesIn(programme)
  const wrong = (figure: { metric: string; area: string }) =>
    misfit(programme, { metric: figure.metric, area: figure.area || null })
  const ofPart = (part: FigurePart) => (given: string) =>
    given === '' || (reconcile?.parts?.includes(part) ?? false)
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
      value: shown,
    })
    .refine((figure) => wrong(figure) !== 'needs-area', {
      path: ['area'],
      error: ({ input }) => `${titleOf(programme, input)} belong to a ${groupWord(programme)}. Name it.`,
    })
    .refine((figure) => wrong(figure) !== 'has-no-area', {
      path: ['area'],
      message: `This criterion has no ${groupWord(programme)}. Leave it empty.`,
    })
}
export type FigureInput = z.output<ReturnType<typeof figureInput>>

const WHOLE_ONLY = 'Figures are compared as a whole here. Leave it empty.'

/** The metrics that are criteria, and the groups of criteria. */
function namesIn(programme: Programme): { metrics: string[]; areas: string[] } {
  const criteria = criteriaOf(programme)
  return {
    metrics: [...new Set(criteria.map(({ metric }) => metric))],
    areas: [...new Set(criteria.flatMap(({ group }) => group ?? []))],
  }
}

/** What is wrong with a metric in this place; null: there is such a criterion. */
function misfit(programme: Programme, place: CriterionPlace): 'needs-area' | 'has-no-area' | null {
  if (criteriaOf(programme).some(({ id }) => id === idAt(place))) return null
  return place.area === null ? 'needs-area' : 'has-no-area'
}

function titleOf(programme: Programme, input: unknown): string {
  const { metric } = z.object({ metric: z.string() }).parse(input)
  return metricIn(programme, metric).words.title
}

export const figuresInput = (registered: Figured) =>
  z.array(figureInput(registered)).max(MOST_FIGURES, `At most ${MOST_FIGURES} figures at once.`)

const fields = (programme: Programme) => ({
  name: text(120).min(1, 'Give it a name, for example October 2026.'),
  takenOn: day,
  asOf: scored(programme),
  note: text(2_000),
})

/** Without an as-of date the day on which Partner Center was read is taken. */
export function reconciliationInput(registered: Figured) {
  const { name, note, asOf } = fields(registered.programme)
  return z
    .object({
      name,
      takenOn: asOf,
      asOf: z.union([z.literal('').transform(() => undefined), asOf]).optional(),
      note: note.default(''),
      figures: figuresInput(registered).default([]),
    })
    .transform(({ asOf, ...rest }) => ({ ...rest, asOf: asOf ?? rest.takenOn }))
}
export type ReconciliationInput = z.input<ReturnType<typeof reconciliationInput>>

export const reconciliationChange = ({ programme }: Figured) => z.object(fields(programme)).partial()
export type ReconciliationChange = z.input<ReturnType<typeof reconciliationChange>>

/** A number on the page, as an address names it. */
export function figureQuery({ programme }: Pick<Figured, 'programme'>) {
  const { metrics, areas } = namesIn(programme)
  return {
    metric: z.enum(metrics, `One of ${metrics.join(', ')}.`),
    area: z.enum(areas, `One of ${areas.join(', ')}.`).optional(),
  }
}

/** Parsed by the service: bodies pass as they are. */
export const givenBody = <T>() => z.record(z.string(), z.unknown()).transform((body) => body as unknown as T)
