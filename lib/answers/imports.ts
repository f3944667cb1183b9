import { z } from 'zod'
import { ENCODINGS } from '../imports/reading/encodings'
import { DATE_ORDERS, DECIMALS, SEPARATORS } from '../imports/reading/mapping'
import { SHOWN_STATUSES } from '../scoring/status'
import { importNotes, row, texts } from './import-notes'
import { effect } from './rules'
import { count, id, importKind, instant, metric, shownName, status } from './words'

const encoding = z.enum(ENCODINGS)
const separator = z.enum(SEPARATORS).nullable().describe('null for a workbook.')
const sheet = z.string().nullable().describe('null for a text file.')
const filter = z.strictObject({
  column: z.string().describe('A header of the file.'),
  values: texts,
  keep: z.boolean().describe('true: rows with one of these values and no others; false: all but those.'),
})
const scale = z.strictObject({
  lowest: z.int().describe('The number of the worst answer.'),
  highest: z.int(),
})

/** How a file is read; what is optional does nothing where it is left out. */
export const mapping = z.strictObject({
  kind: importKind,
  columns: z.record(z.string(), z.string()).describe('Our column → header of the file.'),
  dateOrder: z.enum(DATE_ORDERS),
  decimal: z.enum(DECIMALS),
  separator,
  sheet,
  identity: z
    .enum(['column', 'content'])
    .describe('column: rows are known by their ID; content: by what they say and how often.'),
  fixed: z.record(z.string(), z.string()).exactOptional(),
  unfold: z
    .array(
      z.strictObject({ columns: z.record(z.string(), z.string()), fixed: z.record(z.string(), z.string()) }),
    )
    .describe('Rows that each line is, with the columns of their own and what they say besides.')
    .exactOptional(),
  filter: z.array(filter).exactOptional(),
  values: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
  empty: texts.exactOptional(),
  scale: scale.exactOptional(),
  headerRow: row.exactOptional(),
  shortYears: z.boolean().exactOptional(),
  encoding: encoding.exactOptional(),
})

const format = z
  .strictObject({
    container: z.enum(['text', 'workbook']),
    compression: z.enum(['none', 'gzip']),
    encoding: encoding.nullable(),
    separator,
    sheet,
    sheets: texts,
    headerRow: row.exactOptional().describe('Which line or row has the headers, from 1.'),
  })
  .describe('What the file turned out to be.')

const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
})

/** As text to the compiler: each programme has its own. */
const criterion: z.ZodType<string> = z.union([metric, z.literal('capability-score')])
const shownStatus = z.enum(SHOWN_STATUSES).nullable()
export const importEffect = effect.extend({
  statusBefore: status.nullable().describe('null: scores of areas alone have no status together.'),
  statusAfter: status.nullable(),
  scores: z
    .array(
      effect.shape.scores.element.extend({
        criterion,
        statusBefore: shownStatus.describe('null: the rule set has no such criterion.'),
        statusAfter: shownStatus,
        note: z.string().optional().describe('What else is other than before: another track decides.'),
      }),
    )
    .describe('Only those that change.'),
})

/** An import as it stands. Rows read = accepted + changed + duplicate + rejected, always. */
export const importSummary = z.strictObject({
  id,
  kind: importKind,
  status: z.enum(['waiting', 'running', 'published', 'previewed', 'refused', 'withdrawn']),
  mode: z.enum(['publish', 'preview']),
  changes: z
    .enum(['reject', 'apply'])
    .describe('What becomes of a known row with other content: it is rejected, or put in its place.'),
  fileName: z.string(),
  bytes: count,
  sha256: z.string(),
  rowsRead: count,
  rowsAccepted: count,
  rowsChanged: count,
  rowsDuplicate: count,
  rowsRejected: count,
  sameAs: z.int().nullable().describe('An earlier import of the same file.'),
  createdAt: instant,
  createdByName: shownName,
  publishedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  notes: importNotes,
  mapping: mapping.nullable().describe('How the file was read; null for imports older than mappings.'),
  format: format.nullable(),
  problem: problem.nullable().describe('Why it was refused.'),
  effect: importEffect.nullable().describe('What it did to the scores of that day, or would do.'),
  progress: z
    .strictObject({
      phase: z.enum(['reading', 'comparing', 'writing']),
      bytes: count,
      bytesTotal: count,
      rows: count,
      secondsLeft: z.number().nullable(),
    })
    .nullable()
    .describe('While it waits or runs.'),
  uploadId: z.int().nullable().describe('The kept file, for a day.'),
})
export const imports = z.strictObject({ imports: z.array(importSummary) })

const reject = z.strictObject({ line: row, column: z.string(), code: z.string(), message: z.string() })
const rowChange = z.strictObject({
  line: row,
  identity: z.string(),
  columns: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
})

export const importDetail = importSummary.extend({
  changes: z.array(rowChange).describe('The first 50 known rows that it changed, or would change.'),
  rejects: z
    .array(reject)
    .describe('The first 50 rejected rows; empty for a role that may not see them, as changes are.'),
  rowsStanding: count
    .nullable()
    .describe('Rows that stand by it now, where imports were withdrawn since; null: as it was published.'),
})

export const savedMapping = z.strictObject({ id, savedAt: instant, savedByName: shownName, mapping })
export const savedMappings = z.strictObject({ mappings: z.array(savedMapping) })

export const upload = z.strictObject({
  id,
  fileName: z.string(),
  bytes: count.nullable().describe('Of the whole file.'),
  received: count,
  sha256: z.string().nullable().describe('Once it has arrived whole.'),
})
/** 409: where the upload stands. */
export const uploadConflict = z.strictObject({
  error: z.strictObject({ code: z.literal('conflict'), message: z.string() }),
  upload,
})

const certainty = z.enum(['sure', 'guess', 'none'])
const valueNotes = z
  .strictObject({
    scale: z
      .strictObject({
        examples: texts,
        suggested: scale,
        odd: z.boolean().describe('Perhaps marks for “no answer”.'),
      })
      .nullable()
      .describe('Answers that are not on a scale of 1 to 5.'),
    words: z.array(
      z.strictObject({
        word: z.string(),
        means: z.string().nullable().describe('1 to 5; null where it is not known.'),
      }),
    ),
    filter: filter
      .extend({
        leaves: z
          .array(z.strictObject({ value: z.string(), rows: count }))
          .describe('What would be left out, of the rows looked at.'),
      })
      .nullable(),
    readAs: z
      .array(z.strictObject({ cell: z.string(), means: z.string() }))
      .describe('Cells that are read as something else than they say.'),
  })
  .describe('What the cells ask or tell.')

/** What an arrived file is and how it would be read. A scale and a filter are for a person to say. */
export const inspection = z.strictObject({
  kind: importKind.nullable().describe('null: the headers are of no kind that is known.'),
  mapping,
  missing: texts.describe('Required columns without a header.'),
  notes: z.strictObject({
    table: z.boolean().describe('false: it does not look like a list.'),
    dateOrder: certainty,
    dateExamples: texts,
    datesUnread: texts.describe('Cells that are no date in the order suggested.'),
    shortYears: z.boolean().describe('Years of two digits are there.'),
    counterIds: z.boolean().describe('The IDs are 1, 2, 3 …: content is suggested as identity.'),
    decimal: certainty,
    doubled: texts.describe('Headers that stand twice, of which the second is called “Date (2)”.'),
    byContent: texts.describe('Columns of ours that no header names, chosen by what their cells say.'),
    rivals: z
      .array(importKind)
      .describe('Other kinds that the columns fit about as well: without kind such a file is refused.'),
    unused: texts.describe('Headers that are not read.'),
    values: valueNotes,
  }),
  format,
  headers: texts,
  sample: z.array(texts).describe('The first rows.'),
  top: z
    .array(z.strictObject({ row, cells: texts }))
    .describe('The first rows with their numbers, to choose the headers from.'),
  timeZone: z.string(),
  encodings: z
    .array(z.strictObject({ encoding, example: z.string() }))
    .describe('What else it may be written in, the likely first.'),
  saved: z
    .strictObject({ id, savedAt: instant, savedByName: shownName })
    .nullable()
    .describe('Where a file with these headers was read before: then mapping is how.'),
  rejectsOf: z.int().nullable().describe('The import whose rejected rows these are.'),
})
