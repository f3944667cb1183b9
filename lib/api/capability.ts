import { capabilityScore } from '../answers/capability-score'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { capabilityQuery } from './queries'

const HERE = `${ORG}/capability-score`

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
}
