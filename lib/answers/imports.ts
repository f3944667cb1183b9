import { z } from 'zod'
import { UNCOUNTED_REASONS } from '../imports/model/uncounted-reasons'
import { ENCODINGS } from '../imports/reading/encodings'
import { DATE_ORDERS, DECIMALS, SEPARATORS } from '../imports/reading/mapping'
import { SHOWN_STATUSES } from '../scoring/status'
import { effect } from './rules'
import { count, day, id, importKind, instant, metric, shownName, status } from './words'

const row = z.int().min(1)
const texts = z.array(z.string())
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
    headerRow: row.exactOptional().describe('Where the headers stand, from 1.'),
  })
  .describe('What the file turned out to be.')

const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
})

const sharedExample = z.strictObject({ id: z.string(), first: row, last: row, rows: count })

const notes = z.strictObject({
  around: z
    .strictObject({
      rows: count,
      first: z
        .array(
          z.strictObject({
            line: row,
            what: z.enum(['total', 'footer', 'header', 'blank']),
            text: z.string(),
          }),
        )
        .describe('Empty for a role that may not see rejected rows.'),
    })
    .optional()
    .describe('Totals, feet, headers once more and blank rows, which are no data and in no count.'),
  shortRows: count.optional().describe('Rows whose last cells were missing, and are empty.'),
  longRows: count.optional().describe('Rows that had empty cells too many.'),
  newLocations: texts,
  unusualLocations: texts,
  ignoredColumns: texts,
  identityVersion: z
    .int()
    .optional()
    .describe('By which rules IDs were taken from their cells; left out: 1.'),
  sameInFile: count.optional().describe('Of the duplicates those that repeat a row of the same file.'),
  addedUp: z
    .strictObject({ rows: count, figures: count })
    .optional()
    .describe('Rows that say the same figure in parts: added up, they are so many figures.'),
  unfolded: z
    .strictObject({ lines: count, rows: count })
    .optional()
    .describe(
      'Lines that are several rows each, as the mapping unfolds them, and their rows. Rejected rows are told line by line.',
    ),
  sharedIds: z
    .strictObject({ ids: count, rows: count, example: sharedExample })
    .optional()
    .describe('IDs that stand in several lines with other content, perhaps the code of a class.'),
  otherDay: z
    .strictObject({ rows: count, timeZone: z.string() })
    .optional()
    .describe('Rows that name another day than they lie on in the organization’s time zone.'),
  counterIds: z.literal(true).optional().describe('The IDs are 1, 2, 3 …, as every form counts anew.'),
  unknownItems: z
    .array(
      z.strictObject({
        item: z.string(),
        rows: count,
        why: z.enum(['before', 'retired']).optional(),
        on: day.optional(),
      }),
    )
    .optional()
    .describe(
      'Courses or exams that count for nothing: not in the catalogue, or there only from (before) or until (retired) the day on.',
    ),
  uncounted: z
    .array(
      z.strictObject({
        reason: z.enum(UNCOUNTED_REASONS),
        rows: count,
      }),
    )
    .optional()
    .describe('New rows that do not count on that day, by reason; those of unknownItems are not among them.'),
  unknownNames: z
    .strictObject({ count, first: texts })
    .optional()
    .describe(
      'Workloads, associations or certifications of the file that were not known then, whose rows count nowhere: how many, and the first five.',
    ),
  leftOut: z
    .array(z.strictObject({ column: z.string(), value: z.string(), rows: count }))
    .optional()
    .describe('What the filter of the mapping left out.'),
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
  notes,
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
