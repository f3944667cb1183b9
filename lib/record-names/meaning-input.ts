import { z } from 'zod'
import { RECORDS } from '../imports/model/import-kinds'

export const meaningInput = z.object({
  kind: z.enum(RECORDS, `One of ${RECORDS.join(', ')}.`),
  field: z.enum(['workload', 'association', 'certification'], 'workload, association or certification.'),
  name: z.string().min(1, 'The name as files have it.').max(200),
  means: z
    .string()
    .min(1, 'Choose what the name means.')
    .max(200)
    .nullable()
    .describe('An id that the list gives for the kind and field; null: nothing any more.'),
})

export type MeaningInput = z.input<typeof meaningInput>
