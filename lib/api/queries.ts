import { z } from 'zod'
import { auditQuery } from '../audit/audit-filter'
import { FEEDS } from '../calendar/model/feed-of'
import { isPlainDate } from '../dates'
import { CHECK_IDS } from '../guideline-checks/model/check-ids'
import { RECORD_KIND_IDS } from '../guideline-records/model/kinds'
import { STATES as RECORD_STATES } from '../guideline-records/model/states'
import { asOfSchema, jsonText } from '../http/query'
import { tableQuery } from '../http/table-response'
import { IMPORT_KINDS } from '../imports/model/import-kinds'
import { SEPARATORS } from '../imports/reading/mapping'
import { columnsInput, encodingInput, headerRowInput } from '../imports/reading/mapping-input'
import { BREAKDOWNS } from '../insight/model/trends/parts'
import { lineItemFilters, lineItemPaging } from '../line-items/line-item-query'
import { KINDS } from '../line-items/model/kinds'
import { TRACKS } from '../programmes/solutions-partner/areas'
import { CAPABILITY_RULE_SETS } from '../programmes/solutions-partner/rules'
import { AREA_IDS } from '../programmes/training-services/kinds'
import { figureQuery } from '../reconcile/reconciliation-input'
import { differenceFilter } from '../reconcile/set-states'
import { STATUSES } from '../registers/model/plain-registers'
import { isKeepable } from '../text/keepable'

const limit = z.coerce.number().int().min(1).max(500)
const { raw } = tableQuery
const asOf = asOfSchema.describe('Left out: today in the organization’s time zone.')

/** What stands after the `?` of a route, as its route reads it and as the reference tells it. */
export const asOfQuery = { as_of: asOf }
export const asOfTableQuery = { ...asOfQuery, ...tableQuery }

const setId = z.enum(CAPABILITY_RULE_SETS, `One of ${CAPABILITY_RULE_SETS.join(', ')}.`)
const ruleSet = setId.optional().describe('Left out: the rules in force on the day.')
export const capabilityQuery = { ...asOfTableQuery, rule_set: ruleSet }
export const capabilityRowsQuery = {
  ...capabilityQuery,
  track: z
    .enum(TRACKS, `One of ${TRACKS.join(', ')}.`)
    .optional()
    .describe('Left out: the track that decides.'),
}

export const datesQuery = {
  from: asOfSchema.describe('Left out: today in the organization’s time zone.'),
  to: asOfSchema.describe('Left out: twelve months later. At most five years after from.'),
  ...tableQuery,
}

export const checksQuery = {
  ...asOfTableQuery,
  id: z
    .enum(CHECK_IDS, `One of ${CHECK_IDS.join(', ')}.`)
    .optional()
    .describe('Left out: every check.'),
  state: z.enum(['open', 'dismissed', 'all'], 'open, dismissed or all.').default('open'),
}

export const trendsQuery = {
  ...tableQuery,
  by: z.enum(BREAKDOWNS, `One of ${BREAKDOWNS.join(', ')}.`).optional(),
  over: z
    .enum(['window', 'months'], 'window or months.')
    .default('window')
    .describe('With by, which table a file holds: the windows, or every month.'),
}

export const fallingOutQuery = {
  ...tableQuery,
  refresh: z
    .string()
    .refine(isPlainDate, 'The date of a refresh, YYYY-MM-01.')
    .optional()
    .describe('One of the next twelve: what leaves with it, of which a file then has the lines.'),
}

export const forecastQuery = {
  ...tableQuery,
  table: z
    .enum(['criteria', 'fan'], 'criteria or fan.')
    .default('criteria')
    .describe('Which table a file holds; fan is that of the criterion named by metric and area.'),
}

export const changesQuery = {
  from: asOfSchema.describe('Left out: the first day of the month before.'),
  to: asOfSchema.describe('Left out: today.'),
  known: z
    .enum(['then', 'today'], 'then or today.')
    .optional()
    .describe('By what Laurel knew at the end of each day, or by what is known today.'),
  ...tableQuery,
}

export const snapshotsQuery = {
  before: z.coerce
    .number('The number of a snapshot.')
    .int()
    .positive()
    .optional()
    .describe('The next of the page before.'),
  ...tableQuery,
}
export const snapshotQuery = {
  table: z
    .enum(['figures', 'steps'], 'figures or steps.')
    .default('figures')
    .describe('Which table a file holds: its figures, or what became known since.'),
  ...tableQuery,
}

export const setOverrideQuery = {
  mode: z
    .enum(['set', 'preview'], 'set or preview.')
    .default('set')
    .describe('preview says what it would do and writes nothing.'),
  as_of: asOf,
}

export const lineItemsQuery = {
  ...lineItemFilters,
  ...lineItemPaging,
  as_of: asOf,
  format: tableQuery.format.unwrap().default('csv'),
  raw,
  limit: limit
    .optional()
    .describe('With format=json: one page of so many, how many there are, and where it goes on.'),
}
export const importsBehindQuery = {
  ...tableQuery,
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
  as_of: asOf,
}

export const caseQuery = {
  ...tableQuery,
  format: z
    .enum(['text', 'csv', 'tsv', 'xlsx', 'json'])
    .default('text')
    .describe('text is what to send to support.'),
}
export const solutionQuery = (of: Parameters<typeof figureQuery>[0]) => ({
  ...tableQuery,
  ...figureQuery(of),
})
export const differencesQuery = {
  ...tableQuery,
  ...differenceFilter,
  after: z
    .string()
    .refine(isKeepable, 'The id of a row.')
    .optional()
    .describe('The next of the page before.'),
  limit: limit.default(50).describe('As JSON so many; a file holds all of them.'),
}

const rowsKind = z.enum(KINDS, `One of ${KINDS.join(', ')}.`)
export const loadRowsQuery = {
  kind: rowsKind.optional().describe('Left out: by the headers of the file.'),
  file_name: z.string().min(1).max(255).refine(isKeepable, 'The name of the file.').default('rows.csv'),
}
export const removeRowsQuery = { kind: rowsKind }

export const auditTrailQuery = {
  ...auditQuery,
  format: z.enum(['json', 'csv', 'xlsx'], 'json, csv or xlsx.').default('json'),
  limit: limit.optional().describe('With format=json: one page of so many, and where it goes on.'),
}
export const rejectedQuery = { format: z.enum(['csv', 'xlsx'], 'csv or xlsx.').default('csv'), raw }
export const credentialsQuery = {
  mct_id: z
    .string()
    .refine(isKeepable, 'The MCT ID of a trainer.')
    .optional()
    .describe('Of this trainer alone.'),
}

export const codesQuery = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).describe('Of 100 codes each.'),
}
export const trainersQuery = {
  after: z
    .string()
    .refine(isKeepable, 'The MCT ID of a trainer.')
    .optional()
    .describe('The next of the page before.'),
}

const classMonth = (means: string) =>
  z
    .string()
    .refine((one) => isPlainDate(`${one}-01`), 'A month of the form YYYY-MM.')
    .optional()
    .describe(means)
const classText = z
  .string()
  .max(200, 'At most 200 characters.')
  .refine(isKeepable, 'A text that can be kept.')
  .optional()
export const classesQuery = {
  from: classMonth('The first month with a day of the class.'),
  to: classMonth('The last one.'),
  status: z.enum(STATUSES, `One of ${STATUSES.join(', ')}.`).optional(),
  location: classText.describe('A Location ID.'),
  course: classText.describe('The number of a course, in any language.'),
  trainer: classText.describe('An MCT ID; not for a Report viewer.'),
  sort: z.enum(['oldest', 'newest'], 'oldest or newest.').default('oldest'),
  after: z
    .string()
    .max(300)
    .refine(isKeepable, 'Invalid cursor: take it from the page before.')
    .optional()
    .describe('The next of the page before.'),
  limit: limit.default(50).describe('As JSON so many; a file holds all of them.'),
  ...tableQuery,
}

export const feedQuery = {
  of: z.enum(FEEDS, 'dates or classes.').default('dates').describe('What the calendar shows.'),
}

export const matchesQuery = {
  class_id: classText.describe('A class; left out, the classes that line items fit.'),
}

export const recordsQuery = {
  kind: z.enum(RECORD_KIND_IDS, `One of ${RECORD_KIND_IDS.join(', ')}.`).optional(),
  state: z.enum(RECORD_STATES, `One of ${RECORD_STATES.join(', ')}.`).optional(),
  class_id: classText.describe('Of this class alone.'),
  before: z.coerce
    .number('The number of a record.')
    .int()
    .positive()
    .optional()
    .describe('The next of the page before.'),
  limit: limit.default(50).describe('As JSON so many; a file holds all of them.'),
  ...tableQuery,
}

export const inspectionQuery = {
  kind: z.enum(IMPORT_KINDS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  sheet: z.string().max(255).optional(),
  headerRow: z.coerce.number().pipe(headerRowInput).optional(),
  encoding: encodingInput.optional(),
  columns: jsonText.pipe(columnsInput).optional(),
}

export const searchQuery = {
  q: z
    .string()
    .max(100)
    .refine(isKeepable, 'Words that can be kept.')
    .default('')
    .describe('Two characters at least; with fewer nothing is found but pages.'),
}
