import { z } from 'zod'
import { isPlainDate, noDateWords } from '../dates'

const WHICH = 'Name the specialization, as Partner Center calls it.'
const AN_ANNIVERSARY = 'Give the anniversary date that Partner Center shows, of the form YYYY-MM-DD.'
const A_DATE = 'A real date of the form YYYY-MM-DD, or empty.'
const maybe = z
  .string()
  .trim()
  .nullish()
  .transform((day) => day || null)
  .refine((day) => day === null || isPlainDate(day), {
    error: ({ input }) => noDateWords(`${input}`, A_DATE),
  })

const specialization = z.string().trim().min(1, WHICH).max(200, 'At most 200 characters.')

/** By its id or any name of it; one that no table names is kept as it is written. */
export const specializationInput = z
  .object({
    specialization,
    anniversary: z
      .string('Give the anniversary date that Partner Center shows.')
      .trim()
      .refine(isPlainDate, { error: ({ input }) => noDateWords(`${input}`, AN_ANNIVERSARY) }),
    attainedOn: maybe,
    evidence: z.string().trim().max(1_000, 'At most 1000 characters.').default(''),
    evidenceOn: maybe,
  })
  .refine(({ attainedOn, anniversary }) => !attainedOn || attainedOn < anniversary, {
    path: ['anniversary'],
    message: 'The anniversary does not lie after the day of attaining. Correct one of them.',
  })

export const specializationKey = z.object({ specialization })

export type SpecializationInput = z.input<typeof specializationInput>

/** Parsed by the service: bodies pass as they are. */
export const specializationBody = z
  .record(z.string(), z.unknown())
  .transform((body) => body as unknown as SpecializationInput)
