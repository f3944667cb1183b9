import { z } from 'zod'
import { type Issue, LaurelError } from '../errors'
import { IMPORT_KINDS } from '../kinds'
import { DATE_ORDERS, DECIMALS, type Mapping, SEPARATORS } from './mapping'

const MAX_COLUMNS = 200
const text = (words: string) => z.string(words).min(1, words).max(1000, words)
const quoted = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(', ')

const COLUMNS =
  'columns says for each of our columns its header in the file, as {"location_id": "MPN ID"}: names of 1 to 1000 characters.'
const FIELDS = 'kind, columns, dateOrder, decimal, separator, sheet and identity'

/** Our column → header of the file. */
export const columnsInput = z
  .record(z.string().regex(/^\w{1,100}$/), text(COLUMNS), COLUMNS)
  .refine((columns) => Object.keys(columns).length <= MAX_COLUMNS, `columns may be up to ${MAX_COLUMNS}.`)

/** A mapping as somebody sends it; whether it fits a file is seen when that is opened. */
export const mappingInput: z.ZodType<Mapping> = z.strictObject(
  {
    kind: z.enum(IMPORT_KINDS, `kind is one of ${quoted(IMPORT_KINDS)}.`),
    columns: columnsInput,
    dateOrder: z.enum(DATE_ORDERS, `dateOrder is one of ${quoted(DATE_ORDERS)}.`),
    decimal: z.enum(DECIMALS, `decimal is one of ${quoted(DECIMALS)}.`),
    separator: z
      .enum(SEPARATORS, `separator is one of ${quoted(SEPARATORS)}, or null for a workbook.`)
      .nullable(),
    sheet: text('sheet is the name of a sheet, or null for a text file.').nullable(),
    identity: z.enum(
      ['column', 'content'],
      'identity is "column" (rows are known by their id) or "content" (the file has none).',
    ),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `${(keys as string[]).map((key) => key.slice(0, 100)).join(', ')}: not in a mapping, which has ${FIELDS}.`
        : `A mapping is an object of ${FIELDS}.`,
  },
)

/** @throws LaurelError invalid_request with one sentence per wrong field */
export function readMappingInput(value: unknown): Mapping {
  const read = mappingInput.safeParse(value)
  if (read.success) return read.data
  const issues = new Map<string, Issue>()
  for (const { path, message } of read.error.issues)
    issues.set(message, { path: String(path[0] ?? ''), message })
  const said = [...issues.values()]
  throw new LaurelError(
    'invalid_request',
    'This mapping cannot be used. GET …/uploads/{id}/inspection of the API answers with a whole one for a file.',
    said,
  )
}
