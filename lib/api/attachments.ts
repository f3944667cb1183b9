import { attachment, attachments } from '../answers/attachments'
import { attachmentQuery, subjectQuery } from '../attachments/attachment-input'
import { ORG, type Routes } from './operation'

export const ATTACHMENTS: Routes = {
  [`${ORG}/attachments`]: {
    GET: {
      who: 'attachments:read',
      does: 'Files attached to a class or a record, the oldest first',
      query: subjectQuery,
      answers: { 200: attachments },
    },
    POST: {
      who: 'attachments:write',
      does: 'Attach a file to a class or a record',
      note: 'PDFs, PNG and JPEG pictures, Word, Excel and PowerPoint files without macros, and texts, up to 20 MiB. What it is is told by its content, and its name has to agree.',
      query: attachmentQuery,
      headers: { 'Content-Digest': 'sha-256=:…:, compared with what arrived.' },
      body: { file: 'The file as it is.' },
      answers: { 201: attachment },
      errors: ['conflict'],
    },
  },
  [`${ORG}/attachments/[id]`]: {
    GET: {
      who: 'attachments:read',
      does: 'Download an attached file',
      note: 'As it was attached, always to be saved.',
      answers: { 200: null },
      text: 'application/octet-stream',
    },
    DELETE: {
      who: 'attachments:write',
      does: 'Remove an attached file',
      answers: { 204: null },
    },
  },
}
