import { z } from 'zod'
import { capabilityChanges } from '../answers/capability-changes'
import { capabilityLeaving } from '../answers/capability-leaving'
import { capabilityPlan } from '../answers/capability-plan'
import { capabilityRows } from '../answers/capability-rows'
import { capabilityRules, decisionPreview } from '../answers/capability-rules'
import { capabilityScore } from '../answers/capability-score'
import { capabilitySnapshot, capabilitySnapshots } from '../answers/capability-snapshots'
import { capabilityTrends } from '../answers/capability-trends'
import { capabilityWhatIf } from '../answers/capability-what-if'
import { scenario, scenarios } from '../answers/plan'
import { qualificationWindow } from '../answers/qualification-window'
import { recordName, recordNameList } from '../answers/record-names'
import { ruleOverrides } from '../answers/rules'
import { takenSnapshot } from '../answers/snapshots'
import { newId } from '../answers/words'
import { placeQuery } from '../http/criterion-query'
import { tableQuery } from '../http/table-response'
import { AREAS, METRICS } from '../programmes/solutions-partner/areas'
import { TREND_CRITERIA } from '../programmes/solutions-partner/trends/criteria'
import { placeOf } from '../programmes/solutions-partner/trends/point'
import { meaningInput } from '../record-names/meaning-input'
import { overrideInput, removalInput } from '../rules/override-input'
import { snapshotInput } from '../snapshots/take-snapshot'
import { scenarioInput } from '../what-if/save-scenario'
import { ORG, type Routes, TABLE_FILES } from './operation'
import {
  asOfTableQuery,
  capabilityQuery,
  capabilityRowsQuery,
  changesQuery,
  fallingOutQuery,
  setOverrideQuery,
  snapshotsQuery,
} from './queries'

const HERE = `${ORG}/capability-score`

const triedQuery = {
  changes: z.string().max(4000).optional().describe('What is tried.'),
  ...capabilityQuery,
}

export const CAPABILITY: Routes = {
  [HERE]: {
    GET: {
      does: 'The partner capability score of the six solution areas',
      note: 'By the rows known now, also for a day in the past. A file has a line for each metric of each track.',
      who: 'qualification:read',
      query: capabilityQuery,
      answers: { 200: capabilityScore },
      files: TABLE_FILES,
      unprocessable: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/trends`]: {
    GET: {
      does: 'An area’s score, or the points of one of its metrics, at the last 36 refreshes and today',
      note: 'By the rows known now, also for days in the past. Without area and metric the score of the first area.',
      who: 'qualification:read',
      query: { ...placeQuery(TREND_CRITERIA.map(placeOf)), ...tableQuery },
      answers: { 200: capabilityTrends },
      files: TABLE_FILES,
    },
  },
  [`${ORG}/solutions-partner/falling-out`]: {
    GET: {
      does: 'Where the six areas stand with the next twelve refreshes, and what each takes away',
      note: 'Figures are assumed to stay as in the last month known. A file with refresh has a line for each customer and certification that brings something else. Who may not see personal data gets counts of people only.',
      who: 'qualification:read',
      query: fallingOutQuery,
      answers: { 200: capabilityLeaving },
      files: TABLE_FILES,
    },
  },
  [`${HERE}/qualification-window`]: {
    GET: {
      does: 'On which days of the qualification window each area is qualified',
      note: 'For who is not enrolled. Each day by its own rules and by the rows known now. A file has a line for each area and the days on which it stood the same.',
      who: 'qualification:read',
      query: asOfTableQuery,
      answers: { 200: qualificationWindow },
      files: TABLE_FILES,
      unprocessable: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/plan`]: {
    GET: {
      does: 'What it takes to the designation in each area, the most points for a day of work first',
      note: 'Days of work are assumed, as notes say. Of a day to come, figures are assumed to stay as in the last month known. A file has a line for each step. Who may not see personal data reads no ids of people.',
      who: 'qualification:read',
      query: asOfTableQuery,
      answers: { 200: capabilityPlan },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/what-if`]: {
    GET: {
      does: 'What the six areas would have with other customers, figures and people',
      note: 'changes are parts with colons between them, and semicolons between changes: certified:{certification}:{people}, linked:{certification}:{people}, licences:{tenant}:{workload}:{association}:{paid}:{active}, azure:{tenant}:{service}:{association}:{usd}, revenue:{tenant}:{workload}:{association}:{usd}, use:{tenant}:{workload}:{association}:{users}, tied:{tenant}:{file}:{association}, lost:{tenant}. They act in the last month of figures; below 0 takes away, and no more than there is.',
      who: 'qualification:read',
      query: triedQuery,
      answers: { 200: capabilityWhatIf },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/scenarios`]: {
    GET: {
      does: 'Saved simulations of the six areas',
      who: 'qualification:read',
      answers: { 200: scenarios },
    },
    POST: {
      does: 'Save a simulation of the six areas',
      note: '409 where the name is taken and replace is not true.',
      who: 'scenarios:write',
      body: { json: scenarioInput },
      answers: { 201: scenario },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/scenarios/[id]`]: {
    DELETE: {
      does: 'Remove a saved simulation of the six areas',
      who: 'scenarios:write',
      answers: { 200: scenario },
    },
  },
  [`${HERE}/names`]: {
    GET: {
      does: 'Names in imported files that count nowhere, and what others were said to mean',
      who: 'imports:read',
      query: tableQuery,
      answers: { 200: recordNameList },
      files: TABLE_FILES,
    },
    PUT: {
      does: 'Say what a name means, for all files',
      note: 'means is one of the ids that the list gives for the kind and field; null takes it back. A name that Laurel knows already answers 409.',
      who: 'imports:write',
      body: { json: meaningInput },
      answers: { 200: recordName },
      errors: ['conflict'],
    },
  },
  [`${HERE}/[area]/[metric]/rows`]: {
    GET: {
      does: 'What is behind a metric: customers with what each brings, or people',
      note: 'A stream. Contributions add up to sum, which is the value; of growth in percent the value is 100 × sum ÷ base. Who may not see personal data gets counts of people only.',
      who: 'qualification:read',
      params: { area: AREAS, metric: METRICS },
      query: capabilityRowsQuery,
      answers: { 200: capabilityRows },
      files: TABLE_FILES,
      unprocessable: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/changes`]: {
    GET: {
      does: 'Where the six areas stood on two days, and which metric brought what of the difference',
      note: 'Both days by the rows known now.',
      who: 'qualification:read',
      query: { from: changesQuery.from, to: changesQuery.to, ...tableQuery },
      answers: { 200: capabilityChanges },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/snapshots`]: {
    GET: {
      does: 'Snapshots of the six areas, the last one first, twelve at a time',
      who: 'qualification:read',
      query: snapshotsQuery,
      answers: { 200: capabilitySnapshots },
      files: TABLE_FILES,
    },
    POST: {
      does: 'Take a snapshot of the six areas',
      note: 'As that of Training Services; figures of customers are no part of it.',
      who: 'snapshots:write',
      body: { json: snapshotInput },
      answers: { 201: takenSnapshot },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/snapshots/[id]`]: {
    GET: {
      does: 'A snapshot of the six areas, whether it is unchanged, and the same date by what is known now',
      who: 'qualification:read',
      query: tableQuery,
      answers: { 200: capabilitySnapshot },
      files: TABLE_FILES,
    },
  },
  [`${ORG}/solutions-partner/rules`]: {
    GET: {
      does: 'Every rule set with its values, the decisions, and the score of each area by it',
      note: 'Values with document, place, date and how sure they are. A file has a line for each score, decision and value.',
      who: 'qualification:read',
      query: asOfTableQuery,
      answers: { 200: capabilityRules },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/rule-overrides`]: {
    GET: {
      does: 'Decisions that the organization made otherwise',
      who: 'qualification:read',
      query: tableQuery,
      answers: { 200: ruleOverrides },
      files: TABLE_FILES,
    },
    POST: {
      does: 'Make one of the decisions otherwise, or see what that would do',
      note: 'key is that of a decision, value one of its choices. With mode=preview the reason is left out, the answer is 200 and nothing is written.',
      who: 'rules:write',
      query: setOverrideQuery,
      body: { json: overrideInput },
      answers: { 200: decisionPreview, 201: newId },
      errors: ['conflict', 'no_rule_set'],
    },
  },
  [`${ORG}/solutions-partner/rule-overrides/[id]`]: {
    DELETE: {
      does: 'Take a decision back',
      who: 'rules:write',
      body: { json: removalInput },
      answers: { 204: null },
      errors: ['conflict'],
    },
  },
}
