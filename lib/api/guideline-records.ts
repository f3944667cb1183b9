import { record, records } from '../answers/records'
import { recordChange, recordInput, recordKey } from '../guideline-records/record-input'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { recordsQuery } from './queries'

export const GUIDELINE_RECORDS: Routes = {
  [`${ORG}/records`]: {
    GET: {
      who: 'line-items:read',
      does: 'What the Guidelines ask to be kept, and what is missing',
      note: 'A viewer limited to locations reads records of those and of their classes. As a file all of them, with kind each field in a column of its own.',
      query: recordsQuery,
      answers: { 200: records },
      files: TABLE_FILES,
    },
    POST: {
      who: 'records:write',
      does: 'Keep a record',
      note: 'What is wrong is told of every field at once. What is missing or breaks its clause is kept and told in the answer.',
      body: { json: recordInput },
      answers: { 201: record },
    },
  },
  [`${ORG}/records/[id]`]: {
    GET: { who: 'line-items:read', does: 'One record', answers: { 200: record } },
    PATCH: {
      who: 'records:write',
      does: 'Say some fields of a record otherwise',
      body: { json: recordChange },
      answers: { 200: record },
      errors: ['conflict'],
    },
    DELETE: {
      who: 'records:write',
      does: 'Remove a record',
      body: { json: recordKey },
      answers: { 204: null },
      errors: ['conflict'],
    },
  },
}
