import { z } from 'zod'
import { changes } from '../answers/changes'
import { fallingOut } from '../answers/falling-out'
import { forecast, missingData } from '../answers/forecast'
import { allLineItems, importsBehind, lineItemPage } from '../answers/line-items'
import { plan, scenario, scenarios, whatIf } from '../answers/plan'
import { qualification } from '../answers/qualification'
import { overridePreview, ruleOverrides, rules } from '../answers/rules'
import { snapshot, snapshots, takenSnapshot } from '../answers/snapshots'
import { trends } from '../answers/trends'
import { newId } from '../answers/words'
import { criterionQuery } from '../http/criterion-query'
import { asOfSchema } from '../http/query'
import { tableQuery } from '../http/table-response'
import { AREA_IDS } from '../programmes/training-services/kinds'
import { TRAINING_SERVICES as PROGRAMME } from '../programmes/training-services/programme'
import {
  averageParameter,
  MOST_ROWS,
  POINTS_PARAMETERS,
  surveysParameter,
} from '../programmes/training-services/what-if/parameters'
import { overrideInput, removalInput } from '../rules/override-input'
import { snapshotInput } from '../snapshots/take-snapshot'
import { scenarioInput } from '../what-if/save-scenario'
import { type Operation, ORG, type Routes, TABLE_FILES } from './operation'
import {
  asOfTableQuery,
  changesQuery,
  fallingOutQuery,
  forecastQuery,
  importsBehindQuery,
  lineItemsQuery,
  setOverrideQuery,
  snapshotQuery,
  snapshotsQuery,
  trendsQuery,
} from './queries'

const HERE = `${ORG}/training-services`

/** What is read to be shown: as JSON, or a table of it as a file. */
const table = (
  does: string,
  answer: z.ZodType,
  query: z.ZodRawShape,
  more: Partial<Operation> = {},
): Operation => ({
  does,
  who: 'qualification:read',
  query,
  answers: { 200: answer },
  files: TABLE_FILES,
  errors: ['no_rule_set'],
  ...more,
})

const rows = z.int().min(-MOST_ROWS).max(MOST_ROWS).default(0)
const average = z
  .number()
  .min(1)
  .max(5)
  .default(4.5)
  .describe('The average of exactly those surveys, with at most two decimals.')

/** Read by name (lib/scoring/what-if/parameters.ts), here for the reference only. */
const whatIfQuery = {
  ...Object.fromEntries(
    POINTS_PARAMETERS.map(({ name }) => [name, rows.describe('Rows more; negative: fewer.')]),
  ),
  ...Object.fromEntries(
    AREA_IDS.flatMap((area) => [
      [surveysParameter(area), rows.describe('Surveys more; negative: fewer.')],
      [averageParameter(area), average],
    ]),
  ),
  as_of: asOfSchema,
  rule_set: z.string().optional().describe('By other rules than those in force.'),
  ...tableQuery,
}

export const TRAINING_SERVICES: Routes = {
  [`${HERE}/qualification`]: {
    GET: table('Where the organization stands', qualification, asOfTableQuery),
  },
  [`${HERE}/[metric]/line-items`]: {
    GET: table('The line items behind a score', z.union([lineItemPage, allLineItems]), lineItemsQuery, {
      who: 'line-items:read',
      note: 'A stream of all that match; with format=json and limit one page of them. A Report viewer does not choose by trainer.',
    }),
  },
  [`${HERE}/[metric]/imports`]: {
    GET: table('The imports that a score comes from', importsBehind, importsBehindQuery, {
      who: 'imports:read',
    }),
  },
  [`${HERE}/trends`]: {
    GET: table(
      'A criterion month by month, by itself and by location, area or course',
      trends,
      { ...criterionQuery(PROGRAMME), ...trendsQuery },
      { note: 'A viewer limited to locations gets its own places with by=location.' },
    ),
  },
  [`${HERE}/falling-out`]: {
    GET: table('What leaves with the next twelve refreshes', fallingOut, fallingOutQuery),
  },
  [`${HERE}/forecast`]: {
    GET: table('Range and chance by the anniversary', forecast, {
      ...criterionQuery(PROGRAMME),
      ...forecastQuery,
    }),
  },
  [`${HERE}/missing-data`]: {
    GET: table('Where data would be usual and has not come', missingData, tableQuery),
  },
  [`${HERE}/plan`]: {
    GET: table('The least that is enough by a date', plan, asOfTableQuery, {
      note: 'Without as_of for the next anniversary; 400 where none is set.',
    }),
  },
  [`${HERE}/what-if`]: {
    GET: table('What the scores would be', whatIf, whatIfQuery, {
      note: 'A survey has nine answers; their points are the whole number below 9 × surveys × average. No more is removed than there is.',
    }),
  },
  [`${HERE}/scenarios`]: {
    GET: { does: 'Saved simulations', who: 'qualification:read', answers: { 200: scenarios } },
    POST: {
      does: 'Save a simulation',
      note: '409 where the name is taken and replace is not true.',
      who: 'scenarios:write',
      body: { json: scenarioInput },
      answers: { 201: scenario },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${HERE}/scenarios/[id]`]: {
    DELETE: { does: 'Remove a saved simulation', who: 'scenarios:write', answers: { 200: scenario } },
  },
  [`${HERE}/snapshots`]: {
    GET: table('Snapshots, the last one first, twelve at a time', snapshots, snapshotsQuery),
    POST: {
      does: 'Take a snapshot',
      note: 'With supersedes and reason a month end is taken again, as of the same date with what is known now: both stay and refer to each other; 409 where it is not a month end, or has been superseded.',
      who: 'snapshots:write',
      body: { json: snapshotInput },
      answers: { 201: takenSnapshot },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${HERE}/snapshots/[id]`]: {
    GET: table(
      'A snapshot, whether it holds, and the same date by what is known now',
      snapshot,
      snapshotQuery,
    ),
  },
  [`${HERE}/changes`]: {
    GET: table('What changed between two days, cause by cause', changes, changesQuery),
  },
  [`${HERE}/rules`]: {
    GET: table('Every rule set with its values, and the scores by it', rules, asOfTableQuery),
  },
  [`${HERE}/rule-overrides`]: {
    GET: table('Local overrides of rule values', ruleOverrides, tableQuery),
    POST: {
      does: 'Override a rule value, or see what that would do',
      note: 'With mode=preview the reason is left out, the answer is 200 and nothing is written.',
      who: 'rules:write',
      query: setOverrideQuery,
      body: { json: overrideInput },
      answers: { 200: overridePreview, 201: newId },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${HERE}/rule-overrides/[id]`]: {
    DELETE: {
      does: 'Remove a local override',
      who: 'rules:write',
      body: { json: removalInput },
      answers: { 204: null },
      errors: ['conflict'],
    },
  },
}
