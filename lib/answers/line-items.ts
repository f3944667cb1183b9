import { z } from 'zod'
import { VERDICT_COLUMNS } from '../exports/columns'
import type { Column, FactCell } from '../imports/reading/column'
import { COLUMNS } from '../imports/reading/columns'
import { SORTS } from '../line-items/model/choice'
import { KINDS, type Kind } from '../line-items/model/kinds'
import { AREA_IDS, REASONS } from '../programmes/training-services/kinds'
import { count, day, id, instant, level, org, ruleSet, window } from './words'

const text = z.string()
const whole = z.int()
const CELLS: Record<FactCell, z.ZodType> = {
  identity: text,
  date: day,
  course: text,
  exam: text,
  location: text,
  text,
  units: whole,
  answer: whole,
  count: whole,
}
const VERDICT: Record<(typeof VERDICT_COLUMNS)[number], z.ZodType> = {
  solution_area: z.enum(AREA_IDS).nullable(),
  level: level.nullable(),
  points: z.number().describe('0 where the row does not count; of an average the sum of its answers.'),
  counted: z.boolean(),
  reason: z.enum(REASONS).nullable().describe('Why it does not count; null where it does.'),
  rule_set: ruleSet,
  import_id: id,
}

/** As it is downloaded: the columns that were imported, by their names, and what was judged of them. */
function lineItem(kind: Kind) {
  const imported = COLUMNS[kind].map((column) => [column.name, cellOf(column)] as const)
  const judged = VERDICT_COLUMNS.map((name) => [name, VERDICT[name]] as const)
  return z.strictObject(Object.fromEntries([...imported, ...judged])).describe(`Of ${kind}.`)
}

function cellOf({ type, need, personal }: Column<FactCell>): z.ZodType {
  if (personal) return CELLS[type].nullable().describe('null for a role that may not see personal data.')
  return need === 'filled' ? CELLS[type] : CELLS[type].nullable()
}

const items = z.array(z.union(KINDS.map(lineItem)))
const head = {
  org,
  asOf: day,
  window,
  ruleSet,
  dataRedacted: z
    .literal(true)
    .optional()
    .describe('The reader may not see personal data: those columns are null.'),
}

/** Without a limit: all of them, as a stream. */
export const allLineItems = z.strictObject({ ...head, items, next: z.null() })

const cursor = z.string().nullable()

export const lineItemPage = z.strictObject({
  ...head,
  items,
  count,
  countIs: z.enum(['exact', 'at_least']).describe('at_least: there were too many to count one by one.'),
  sort: z.enum([...SORTS, 'found']).describe('found: in the order in which a search found them.'),
  next: cursor.describe('What to send as after for the page after this one; null where there is none.'),
  previous: cursor.describe('What to send as before for the page before this one.'),
  capNumbers: z
    .record(z.string(), count)
    .describe(
      'Of rows beyond the limit, by ID: their number among the Fundamentals & others redemptions of the window.',
    ),
  catalogueDays: z
    .record(z.string(), day)
    .describe('Of rows before the first or after the last day of their course or exam, by ID: that day.'),
})

const importBehind = z.strictObject({
  id,
  fileName: text,
  publishedAt: instant,
  rows: count.describe('Rows inside the window that stand by it.'),
  counted: count.describe('Of those, the ones that count.'),
  points: z.number().describe('What these bring; of an average the sum of their answers.'),
  answers: count,
})

/** The imports that a score comes from, the largest share first: their points add up to the score. */
export const importsBehind = z.strictObject({ asOf: day, imports: z.array(importBehind) })
