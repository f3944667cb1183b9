import {
  importDetail,
  importSummary,
  imports,
  inspection,
  savedMapping,
  savedMappings,
  upload,
  uploadConflict,
} from '../answers/imports'
import { refusedImport } from '../answers/problem'
import { importQuery } from '../entry/read-import-request'
import { saveMappingInput } from '../import-mappings/save-mapping'
import { uploadInput } from '../uploads/begin-upload'
import { ORG, type Routes } from './operation'
import { inspectionQuery, rejectedQuery } from './queries'

const read = 'imports:read'
const who = 'imports:write'
const DIGEST = {
  'Content-Digest': 'sha-256=:…:, compared with what arrived.',
}

export const IMPORTS: Routes = {
  [`${ORG}/imports`]: {
    GET: { who: read, does: 'Imports, the newest first', answers: { 200: imports } },
    POST: {
      who,
      does: 'Import a file',
      note: 'With upload= the file is one that was sent in pieces, and there is no body. 200: what a preview would do, and nothing is written; 201: imported; 202: not at its end yet (or Prefer: respond-async); 422: the file does not fit, and error.import is the import without rows. Without kind the headers say what the file is.',
      query: importQuery,
      headers: {
        ...DIGEST,
        'Idempotency-Key': 'The same request again gets the first answer, not a second import.',
        Prefer: 'respond-async: 202 at once.',
      },
      body: { file: 'CSV, TSV or a workbook, also packed with gzip.' },
      answers: { 200: importDetail, 201: importSummary, 202: importSummary, 422: refusedImport },
      errors: ['idempotency_mismatch', 'conflict'],
    },
  },
  [`${ORG}/imports/[id]`]: {
    GET: {
      who: read,
      does: 'An import with the first of its rejected and changed rows',
      answers: { 200: importDetail },
    },
    DELETE: {
      who,
      does: 'Withdraw an import',
      note: 'The figures are then those of an organization that never saw it.',
      answers: { 200: importSummary },
      errors: ['conflict'],
    },
  },
  [`${ORG}/imports/[id]/retry`]: {
    POST: {
      who,
      does: 'Start a refused import again with the same file',
      answers: { 202: importSummary },
      errors: ['conflict'],
    },
  },
  [`${ORG}/imports/[id]/rejected`]: {
    GET: {
      who: 'rejects:read',
      does: 'The rejected rows as a file that can be imported again',
      note: 'It begins with line, column and reason. Sent again without a mapping it is read as its import was.',
      query: rejectedQuery,
      answers: {},
      files: ['csv', 'xlsx'],
    },
  },
  [`${ORG}/imports/[id]/events`]: {
    GET: {
      who: read,
      does: 'Progress of an import as Server-Sent Events',
      note: 'progress whenever something changes, then done; each with the import as data.',
      answers: {},
      text: 'text/event-stream; charset=utf-8',
      errors: ['too_many_requests'],
    },
  },
  [`${ORG}/uploads`]: {
    POST: {
      who,
      does: 'Start sending a large file in pieces',
      body: { json: uploadInput },
      answers: { 201: upload },
      errors: ['no_space'],
    },
  },
  [`${ORG}/uploads/[id]`]: {
    GET: { who, does: 'How much of a file has arrived', answers: { 200: upload } },
    PATCH: {
      who,
      does: 'Send the next piece',
      headers: { ...DIGEST, 'Upload-Offset': 'Where the piece begins; 409 says where the upload stands.' },
      body: { file: 'The next bytes.' },
      answers: { 200: upload, 409: uploadConflict },
      errors: ['conflict'],
    },
    DELETE: { who, does: 'Cancel an upload', answers: { 200: upload }, errors: ['conflict'] },
  },
  [`${ORG}/uploads/[id]/inspection`]: {
    GET: {
      who,
      does: 'What a file is and how it would be read',
      note: 'A scale and a filter are for a person to choose. columns needs kind.',
      query: inspectionQuery,
      answers: { 200: inspection },
      errors: ['conflict', 'invalid_file', 'too_large', 'too_many_requests'],
    },
  },
  [`${ORG}/import-mappings`]: {
    GET: { who: read, does: 'How files with the same headers were read', answers: { 200: savedMappings } },
    POST: { who, does: 'Save a mapping', body: { json: saveMappingInput }, answers: { 201: savedMapping } },
  },
  [`${ORG}/import-mappings/[id]`]: {
    DELETE: { who, does: 'Remove a mapping', answers: { 200: savedMapping } },
  },
}
