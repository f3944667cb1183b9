import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readAccount } from './model/account'
import { readAway } from './model/away'
import { ALWAYS } from './model/entries'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`)
const date = z
  .string()
  .trim()
  .nullish()
  .transform((day) => day || null)
  .refine((day) => day === null || isPlainDate(day), 'A real date of the form YYYY-MM-DD, or empty.')

/** Without a first day the trainer counts as active ever since. */
export const trainerInput = z
  .object({
    mctId: text(200).min(1, 'Give the MCT ID, as it stands in your surveys.'),
    name: text(200).default(''),
    activeFrom: date,
    activeTo: date,
    credentials: text(1_000).default(''),
    metricsThatMatter: z
      .string()
      .nullish()
      .transform((said) => readAccount(said ?? ''))
      .refine((said) => said !== undefined, 'Linked, not linked, or empty.')
      .describe(
        'Whether the Metrics that Matter account is linked to the MCT ID: linked, not_linked or empty.',
      ),
    unavailable: z
      .string()
      .max(1_000, 'At most 1000 characters.')
      .default('')
      .transform((typed) => readAway(typed))
      .refine((days) => days !== null, 'Days such as 2026-12-20/2027-01-06, several with semicolons.')
      .describe('Days on which the trainer cannot teach.'),
  })
  .refine(({ activeFrom, activeTo }) => !activeFrom || !activeTo || activeFrom <= activeTo, {
    path: ['activeTo'],
    message: 'The last day lies before the first. Correct one of them.',
  })
  .transform(({ activeFrom, metricsThatMatter, unavailable, ...trainer }) => ({
    ...trainer,
    activeFrom: activeFrom ?? ALWAYS,
    metricsThatMatter: metricsThatMatter ?? '',
    unavailable: unavailable ?? '',
  }))

export const trainerKey = z.object({ mctId: z.string().min(1, 'Name the MCT ID.') })

/** Parsed by the service: bodies pass as they are. */
export const trainerBody = z
  .record(z.string(), z.unknown())
  .transform((body) => body as unknown as TrainerInput)

export type TrainerInput = z.input<typeof trainerInput>
export type TrainerValues = z.output<typeof trainerInput>
