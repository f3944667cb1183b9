import { dependents, savedSpecialization, specializations } from '../answers/specializations'
import { tableQuery } from '../http/table-response'
import { AREAS } from '../programmes/solutions-partner/areas'
import { specializationInput, specializationKey } from '../specializations/specialization-input'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { asOfTableQuery } from './queries'

export const SPECIALIZATIONS: Routes = {
  [`${ORG}/specializations`]: {
    GET: {
      does: 'Specializations and expert programme that are held, and those that may be earned',
      note: 'By the designations of today. A file has a line for each specialization. Earning one raises no score.',
      who: 'qualification:read',
      query: tableQuery,
      answers: { 200: specializations },
      files: TABLE_FILES,
    },
    PUT: {
      does: 'Record a specialization, or replace the one that is recorded',
      note: 'By its id or any of its names; azure-expert-msp is held like one. One that no table names is kept as written.',
      who: 'designations:write',
      body: { json: specializationInput },
      answers: { 200: savedSpecialization },
    },
    DELETE: {
      does: 'Remove a specialization that is recorded',
      who: 'designations:write',
      body: { json: specializationKey },
      answers: { 204: null },
    },
  },
  [`${ORG}/designations/[designation]/dependents`]: {
    GET: {
      does: 'What depends on a designation: badges, specializations, expert programme, eligibility',
      note: 'By the designations of the day and the specializations recorded now.',
      who: 'qualification:read',
      params: { designation: AREAS },
      query: asOfTableQuery,
      answers: { 200: dependents },
      files: TABLE_FILES,
      unprocessable: ['no_rule_set'],
    },
  },
}
