import {
  changedRetention,
  deletedOrganization,
  erasedLearner,
  exportedPerson,
  foundPerson,
  personalData,
  programmeEnd,
} from '../answers/personal-data'
import { deleteInput } from '../organizations/delete-input'
import { endInput, stepInput } from '../personal-data/end-input'
import { eraseInput } from '../personal-data/erase-input'
import { exportInput, findInput } from '../personal-data/find-input'
import { retentionInput } from '../personal-data/retention-input'
import { ORG, type Routes } from './operation'

const WHO = 'personal-data:manage'

export const PERSONAL_DATA: Routes = {
  [`${ORG}/personal-data`]: {
    GET: {
      who: WHO,
      does: 'What is held about people, why, how much of it, and for how long',
      answers: { 200: personalData },
    },
  },
  [`${ORG}/personal-data/retention`]: {
    PUT: {
      who: WHO,
      does: 'Change how long personal data is kept',
      note: 'In months; 0 keeps it without end, null as long as is usual. What is left out stays.',
      body: { json: retentionInput },
      answers: { 200: changedRetention },
    },
  },
  [`${ORG}/personal-data/find`]: {
    POST: {
      who: WHO,
      does: 'What is held about one person, and where',
      note: 'By learner ID, MCT ID, name or mail address. The audit trail keeps that somebody was looked up, and not who.',
      body: { json: findInput },
      answers: { 200: foundPerson },
    },
  },
  [`${ORG}/personal-data/export`]: {
    POST: {
      who: WHO,
      does: 'Download what is held about one person',
      note: 'At most 1,000 rows of a place, as JSON or as CSV with the columns place, row, column, value.',
      body: { json: exportInput },
      answers: { 200: exportedPerson },
      files: ['csv'],
    },
  },
  [`${ORG}/personal-data/erase`]: {
    POST: {
      who: WHO,
      does: 'Erase one learner everywhere, or tell what would be erased',
      note: 'Rows stay and count as before. Files that come in later do not bring the learner back. With mode preview nothing is written.',
      body: { json: eraseInput },
      answers: { 200: erasedLearner },
      errors: ['not_found', 'conflict', 'proof_required'],
    },
  },
  [`${ORG}/end-of-programme`]: {
    GET: {
      who: WHO,
      does: 'When the programme ends, and what is to be done by when',
      answers: { 200: programmeEnd },
    },
    PUT: {
      who: WHO,
      does: 'Say when the programme ends',
      body: { json: endInput },
      answers: { 200: programmeEnd },
    },
  },
  [`${ORG}/end-of-programme/steps`]: {
    PUT: {
      who: WHO,
      does: 'Say of a step that it is done, or take that back',
      body: { json: stepInput },
      answers: { 200: programmeEnd },
    },
  },
  [`${ORG}/end-of-programme/deletion`]: {
    POST: {
      who: WHO,
      does: 'Delete the organization with everything in it',
      note: 'The name has to be given as it is written. The answer counts every table and file before and after; where a row would be left, nothing is deleted.',
      body: { json: deleteInput },
      answers: { 200: deletedOrganization },
      errors: ['conflict', 'proof_required'],
    },
  },
}
