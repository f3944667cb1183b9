import { z } from 'zod'
import { IMPORT_KINDS } from '../kinds'
import { DATE_ORDERS, DECIMALS, type Mapping, SEPARATORS } from './mapping'

const MAX_COLUMNS = 200
const text = z.string().min(1).max(1000)

/** Our column → header of the file. */
export const columnsInput = z
  .record(z.string().regex(/^\w{1,100}$/, 'The name of a column.'), text)
  .refine((columns) => Object.keys(columns).length <= MAX_COLUMNS, `Up to ${MAX_COLUMNS} columns.`)

/** A mapping as somebody sends it; whether it fits a file is seen when that is opened. */
export const mappingInput: z.ZodType<Mapping> = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  columns: columnsInput,
  dateOrder: z.enum(DATE_ORDERS),
  decimal: z.enum(DECIMALS),
  separator: z.enum(SEPARATORS).nullable(),
  sheet: text.nullable(),
  identity: z.enum(['column', 'content']),
})
