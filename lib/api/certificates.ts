import { certificate, certificates } from '../answers/certificates'
import { certificatesQuery, issueInput, recordInput } from '../certificates/certificate-input'
import { ORG, type Routes } from './operation'

export const CERTIFICATES: Routes = {
  [`${ORG}/certificates`]: {
    GET: {
      who: 'certificates:read',
      does: 'The completion certificates of a class',
      query: certificatesQuery,
      answers: { 200: certificates },
    },
    POST: {
      who: 'certificates:write',
      does: 'Issue certificates to learners of a class',
      note: 'All of them or none. Only once the class is over, of its one course, in the name of a trainer who delivered it; what they say does not change any more.',
      body: { json: issueInput },
      answers: { 201: certificates },
      errors: ['not_found', 'conflict'],
    },
  },
  [`${ORG}/certificates/recorded`]: {
    POST: {
      who: 'certificates:write',
      does: 'Record a certificate that was issued elsewhere',
      note: 'It is kept as it is, and checked against the Guidelines.',
      body: { json: recordInput },
      answers: { 201: certificate },
    },
  },
  [`${ORG}/certificates/[id]`]: {
    GET: {
      who: 'certificates:read',
      does: 'A certificate as a PDF',
      note: 'The same bytes each time, until it is revoked.',
      answers: { 200: null },
      text: 'application/pdf',
    },
    DELETE: {
      who: 'certificates:write',
      does: 'Revoke a certificate, or remove one that was recorded',
      note: 'Its number is not given again.',
      answers: { 204: null },
    },
  },
}
