import { z } from 'zod'
import { RECORDS } from '../imports/model/import-kinds'
import { count, month, org } from './words'

const kind = z.enum(RECORDS).describe('The kind of file.')
const field = z.enum(['workload', 'association', 'detail', 'certification']).describe('The column.')

/** A name that files use. */
export const recordName = z.strictObject({
  kind,
  field,
  name: z.string(),
  means: z.string().nullable().describe('The id that it was said to mean; null: it counts nowhere.'),
})

/** The same with the rows that have it. */
const listedName = recordName.extend({
  rows: count.describe('Rows that stand with this name.'),
  from: month
    .nullable()
    .describe('Their first month; of certifications that of the completion. null: none has it.'),
  to: month.nullable(),
})

export const recordNameList = z.strictObject({
  org,
  names: z.array(listedName),
  ids: z
    .array(z.strictObject({ kind, field, ids: z.array(z.string()) }))
    .describe('What names of a column may mean, where some stand above.'),
})

export type RecordName = z.infer<typeof recordName>
export type ListedName = z.infer<typeof listedName>
export type RecordNameList = z.infer<typeof recordNameList>
