import {
  designationAnswer,
  designations,
  legacy,
  legacyRecord,
  savedDesignation,
} from '../answers/designations'
import { designationBody } from '../designations/designation-input'
import { legacyInput } from '../designations/legacy-input'
import { DESIGNATION_IDS } from '../designations/model/designations'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { asOfQuery, asOfTableQuery } from './queries'

const params = { designation: DESIGNATION_IDS }

export const DESIGNATIONS: Routes = {
  [`${ORG}/designations`]: {
    GET: {
      does: 'Where each of the seven designations stands',
      note: 'By what was recorded of them and by the rows known now, also for a day in the past. A file has a line for each designation.',
      who: 'qualification:read',
      query: asOfTableQuery,
      answers: { 200: designations },
      files: TABLE_FILES,
      unprocessable: ['no_rule_set'],
    },
  },
  [`${ORG}/designations/[designation]`]: {
    GET: {
      does: 'Where one designation stands',
      who: 'qualification:read',
      params,
      query: asOfQuery,
      answers: { 200: designationAnswer },
      unprocessable: ['no_rule_set'],
    },
    PUT: {
      does: 'Record a designation, in place of what is recorded of it',
      note: 'Every mistake is told at once. A snapshot has to have it as qualified.',
      who: 'designations:write',
      params,
      body: { json: designationBody },
      answers: { 200: savedDesignation },
    },
    DELETE: {
      does: 'Remove the record of a designation',
      who: 'designations:write',
      params,
      answers: { 204: null },
    },
  },
  [`${ORG}/designations/legacy`]: {
    GET: {
      does: 'Competencies of 30 September 2022, and what could be and was taken at each anniversary since',
      who: 'qualification:read',
      query: asOfQuery,
      answers: { 200: legacy },
      unprocessable: ['no_rule_set'],
    },
    PUT: {
      does: 'Record competencies, choices at anniversaries or local fees',
      note: 'What is given takes the place of what there is; the rest stays.',
      who: 'designations:write',
      body: { json: legacyInput },
      answers: { 200: legacyRecord },
    },
  },
}
