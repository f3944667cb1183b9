import { packQuery } from '../audit-pack/pack-input'
import { ORG, type Routes } from './operation'

export const AUDIT_PACK: Routes = {
  [`${ORG}/audit-pack`]: {
    GET: {
      who: 'audit-pack:read',
      does: 'What an audit asks for, of a period and of locations, as one ZIP file',
      note: 'Rosters, evaluations, records, certificates, credentials, checks with their dismissals, and attached files, as they stood at one moment, and SHA256SUMS, which `sha256sum -c` reads. Each download is on record. A transfer that breaks has no end, and opens as no ZIP file.',
      query: packQuery,
      answers: { 200: null },
      text: 'application/zip',
      errors: ['too_many_requests'],
    },
  },
}
