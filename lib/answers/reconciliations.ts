import { z } from 'zod'
import { AREA_IDS } from '../programmes/training-services/kinds'
import {
  count,
  day,
  id,
  instant,
  kind,
  level,
  month,
  ofProgramme,
  override,
  ruleSet,
  shownName,
  window,
} from './words'

/** How the figures of a programme are named. */
type Named = { metric: z.ZodType<string>; area: z.ZodType<string | null> }

const head = {
  id,
  name: z.string(),
  takenOn: day.describe('The day Partner Center was read.'),
  asOf: day,
  note: z.string(),
  createdAt: instant,
  createdByName: shownName,
}
const state = z.enum(['open', 'explained', 'reported', 'settled'])
const side = z
  .enum(['only_here', 'only_there', 'other_value'])
  .describe('only_here: not in Partner Center; only_there: in Partner Center only.')
const location = z.string().nullable().describe('A Location ID; null: all of them.')

const figureOf = ({ metric, area }: Named) =>
  z.strictObject({
    key: z.string().describe('What states takes.'),
    metric,
    area,
    month: month.nullable().describe('null: the whole window.'),
    location,
    theirs: z.string(),
    ours: z.string(),
    difference: z.string().nullable().describe('Theirs less ours; null where they are the same.'),
    state,
    note: z.string(),
  })

const values = z.strictObject({
  occurredOn: day,
  item: z.string(),
  location: z.string(),
  mctId: z.string().nullable(),
  units: z.int(),
  answered: count,
  answerPoints: z.int(),
})
const difference = z.strictObject({
  key: z.string().describe('What states takes.'),
  kind,
  identity: z.string().describe('The ID of the row.'),
  side,
  ours: values.nullable(),
  theirs: values.nullable(),
  importId: z.int().nullable().describe('The import that brought our row.'),
  state,
  note: z.string(),
})

export const reconciliationOf = (named: Named) =>
  z.strictObject({
    ...head,
    window,
    ruleSet,
    overrides: z.array(override),
    figures: z.array(figureOf(named)),
    kinds: z
      .array(
        z.strictObject({
          kind,
          rows: count.describe('Rows of Partner Center’s download.'),
          differences: z.array(z.strictObject({ side, state, count })),
        }),
      )
      .describe('Kinds of which rows were taken in.'),
  })
export const reconciliation = reconciliationOf(ofProgramme)

const reconciliationSummary = z.strictObject({
  ...head,
  figures: count,
  differing: count.describe('Figures that are not ours.'),
  open: count.describe('Of those, the ones that nobody has explained, reported or settled.'),
})
export const reconciliations = z.strictObject({ reconciliations: z.array(reconciliationSummary) })

export const differences = z.strictObject({
  differences: z.array(difference),
  next: z.string().nullable().describe('What to send as after for the next ones; null at the end.'),
})

/** Causes of Training Services; the compiler knows of any programme's that they have a kind. */
const cause: z.ZodType<{ kind: string }> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), months: z.int() }),
  z.strictObject({ kind: z.literal('rule-set'), ruleSet: z.string() }),
  z.strictObject({ kind: z.literal('weights'), fundamentalsAndOthers: z.string(), advanced: z.string() }),
  z.strictObject({ kind: z.literal('cap'), value: z.string().nullable() }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({ kind: z.literal('location'), locationId: id }),
  z.strictObject({ kind: z.literal('month-of-location'), month, locationId: id }),
  z.strictObject({ kind: z.literal('item'), item: z.string() }),
  z.strictObject({ kind: z.literal('edition'), number: z.string() }),
  z.strictObject({ kind: z.literal('level'), item: z.string(), level }),
  z.strictObject({ kind: z.literal('known'), item: z.string(), level, area: z.enum(AREA_IDS) }),
  z.strictObject({ kind: z.literal('trainer'), mctId: z.string() }),
  z.strictObject({ kind: z.literal('trainers'), how: z.enum(['checked', 'unchecked', 'none']) }),
  z.strictObject({ kind: z.literal('import'), importId: id }),
  z.strictObject({ kind: z.literal('late'), after: day }),
])

/** @param more what a programme says of an answer beside its causes */
export const figureSolutionOf = <M extends z.ZodRawShape>(
  { metric, area }: Named,
  cause: z.ZodType<{ kind: string }>,
  more: M,
) =>
  z.strictObject({
    metric,
    area,
    asOf: day,
    window,
    theirs: z.string(),
    ours: z.string(),
    size: count
      .nullable()
      .describe('How many causes it takes: 0 where the numbers are the same, null where none were found.'),
    answers: z
      .array(
        z.strictObject({
          display: z.string(),
          ...more,
          causes: z.array(
            z.strictObject({
              cause,
              words: z.string(),
              location,
              rows: count.describe('Rows it concerns inside the window; 0: all alike.'),
            }),
          ),
        }),
      )
      .describe('The most plausible first.'),
    found: count.describe('How many combinations of that size there are.'),
    tried: count,
    complete: z.boolean().describe('All combinations of that size and of smaller ones were tried.'),
    coarse: z
      .boolean()
      .describe('The rows are of too many sorts: only months, locations, courses and rules were tried.'),
  })
export const figureSolution = figureSolutionOf(ofProgramme, cause, {})

/** Everything support asks for, about the open differences. */
export const supportCaseOf = (named: Named) =>
  z.strictObject({
    organization: z.strictObject({ name: z.string(), vOrgId: z.string(), partnerId: z.string() }),
    takenOn: day,
    asOf: day,
    window,
    figures: z.array(figureOf(named)),
    explained: z
      .array(figureOf(named))
      .describe('Figures that differ and have an explanation, which is their note.'),
    rows: z.array(difference),
  })
export const supportCase = supportCaseOf(ofProgramme)

export const figuresSet = z.strictObject({ set: count, removed: count })
export const loadedRows = z.strictObject({
  kind,
  rowsRead: count,
  rowsKept: count,
  rowsRepeated: count.describe('Rows with the ID of one before them in the file.'),
  rowsRejected: count,
  rejects: z
    .array(z.strictObject({ line: z.int(), column: z.string(), message: z.string() }))
    .describe('The first of them.'),
})
export const removedRows = z.strictObject({ rows: count })
export const changedStates = z.strictObject({ changed: count })
