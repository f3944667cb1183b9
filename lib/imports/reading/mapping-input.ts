import { z } from 'zod'
import { type Issue, LaurelError } from '../../errors'
import { IMPORT_KINDS } from '../model/import-kinds'
import { ENCODINGS } from './encodings'
import { MAX_HEADER_ROW } from './find-header'
import { DATE_ORDERS, DECIMALS, type Mapping, SEPARATORS } from './mapping'

const MAX_COLUMNS = 200
const text = (words: string) => z.string(words).min(1, words).max(1000, words)
const quoted = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(', ')

const COLUMNS =
  'columns says for each of our columns its header in the file, as {"location_id": "MPN ID"}: names of 1 to 1000 characters.'
const FIELDS = 'kind, columns, dateOrder, decimal, separator, sheet and identity'
const MORE = 'fixed, unfold, filter, values, empty, scale, headerRow, encoding and shortYears'

/** Our column → header of the file. */
export const columnsInput = z
  .record(z.string().regex(/^\w{1,100}$/), text(COLUMNS), COLUMNS)
  .refine((columns) => Object.keys(columns).length <= MAX_COLUMNS, `columns may be up to ${MAX_COLUMNS}.`)

const FIXED = 'fixed says what every row says in a column of ours, as {"location_id": "4100004"}.'
const FILTER =
  'filter is a list of up to 20 such as {"column": "Status", "values": ["Finished"], "keep": true}, with up to 200 values each.'
const VALUES =
  'values says for our columns, or for "answers", what a cell means, as {"answers": {"Strongly agree": "5"}}: up to 500 words each.'
const UNFOLD =
  'unfold is a list of up to 20 rows that each line is, such as {"columns": {"paid_units": "IntunePaidAvailableUnits"}, "fixed": {"workload": "intune"}}.'
const EMPTY = 'empty is a list of up to 100 words that are an empty cell, as ["N/A", "-"].'
const SCALE =
  'scale is that of the answers, as {"lowest": 1, "highest": 9}: two whole numbers from -100 to 100, lowest for the worst answer.'
const MAX_WORDS = 500

const cell = (words: string) => z.string(words).max(200, words)
const ours = z.string().regex(/^\w{1,100}$/)
const atMost = (most: number) => (map: object) => Object.keys(map).length <= most
const scaleEnd = z.int(SCALE).min(-100, SCALE).max(100, SCALE)

const fixedInput = (words: string) =>
  z.record(ours, cell(words).min(1, words), words).refine(atMost(MAX_COLUMNS), words)

/** What a mapping may say besides; each left out means that nothing of the kind is done. */
const more = {
  fixed: fixedInput(FIXED),
  unfold: z
    .array(z.strictObject({ columns: columnsInput, fixed: fixedInput(UNFOLD) }, UNFOLD), UNFOLD)
    .min(1, UNFOLD)
    .max(20, UNFOLD),
  filter: z
    .array(
      z.strictObject(
        {
          column: text(FILTER),
          values: z.array(cell(FILTER), FILTER).min(1, FILTER).max(200, FILTER),
          keep: z.boolean(FILTER),
        },
        FILTER,
      ),
      FILTER,
    )
    .max(20, FILTER),
  values: z
    .record(
      ours,
      z.record(z.string().max(200), cell(VALUES), VALUES).refine(atMost(MAX_WORDS), VALUES),
      VALUES,
    )
    .refine(atMost(MAX_COLUMNS), VALUES),
  empty: z.array(cell(EMPTY).min(1, EMPTY), EMPTY).max(100, EMPTY),
  scale: z
    .strictObject({ lowest: scaleEnd, highest: scaleEnd }, SCALE)
    .refine(({ lowest, highest }) => lowest !== highest, SCALE),
}

const HEADER_ROW = `headerRow is the line or row that has the headers: 1 to ${MAX_HEADER_ROW}.`
export const encodingInput = z.enum(ENCODINGS, `encoding is one of ${quoted(ENCODINGS)}.`)
export const headerRowInput = z.int(HEADER_ROW).min(1, HEADER_ROW).max(MAX_HEADER_ROW, HEADER_ROW)

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
    fixed: more.fixed.exactOptional(),
    unfold: more.unfold.exactOptional(),
    filter: more.filter.exactOptional(),
    values: more.values.exactOptional(),
    empty: more.empty.exactOptional(),
    scale: more.scale.exactOptional(),
    headerRow: headerRowInput.exactOptional(),
    shortYears: z.boolean('shortYears is true (years of two digits are 20yy) or false.').exactOptional(),
    encoding: encodingInput.exactOptional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `${(keys as string[]).map((key) => key.slice(0, 100)).join(', ')}: not in a mapping, which has ${FIELDS}, and may have ${MORE}.`
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
