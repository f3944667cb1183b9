import { z } from 'zod'
import { RECORDS } from '../imports/model/import-kinds'
import { org } from './words'

const kind = z.enum(RECORDS).describe('The kind of file.')
const field = z.enum(['workload', 'association', 'detail', 'certification']).describe('The column.')

/** A name that files use. */
export const recordName = z.strictObject({
  kind,
  field,
  name: z.string(),
  means: z.string().nullable().describe('The id that it was said to mean; null: it counts nowhere.'),
})

export const recordNameList = z.strictObject({
  org,
  names: z.array(recordName),
  ids: z
    .array(z.strictObject({ kind, field, ids: z.array(z.string()) }))
    .describe('What names of a column may mean, where some stand above.'),
})

export type RecordName = z.infer<typeof recordName>
export type RecordNameList = z.infer<typeof recordNameList>
