import type { Source } from '../../../rules/model/schema'

/** The documents from which the rules were read, by a short name; the date is that of the text that was read. */
const DOCUMENTS = {
  FAQ22: ['Evolving the Microsoft Partner Network programs: frequently asked questions', '2022-09-16'],
  // It bears no day; it has the specializations announced on this one.
  DECK23: ['Microsoft AI Cloud Partner Program: Solutions Partner designations, deck of 2023', '2023-07-11'],
  'D23-pcs': ['Partner Center documentation: Partner capability score', '2023-09-06'],
  'D23-az': ['Partner Center documentation: Solutions Partner for Azure areas', '2023-10-23'],
  'D23-ba': ['Partner Center documentation: Solutions Partner for Business Applications', '2023-10-23'],
  'D23-mw': ['Partner Center documentation: Solutions Partner for Modern Work', '2023-10-23'],
  'D23-sec': ['Partner Center documentation: Solutions Partner for Security', '2023-10-23'],
  'D23-intro': ['Partner Center documentation: Introduction to Solutions Partner designations', '2023-07-13'],
  'D23-renew': ['Partner Center documentation: Renew offers of the partner program', '2023-10-23'],
  'D23-spec': ['Partner Center documentation: Specializations overview', '2023-10-09'],
  'D23-apply': ['Partner Center documentation: Apply for specializations', '2023-07-11'],
  'D23-infra': ['Partner Center documentation: Infra and Database Migration specialization', '2023-01-09'],
  'D23-sept': ['Partner Center announcements: What’s new for Solutions Partner designations', '2023-09-26'],
  'D23-july': ['Partner Center announcements: New specializations for Solutions Partners', '2023-07-12'],
  'D23-logo': ['Partner Center documentation: Logo Builder', '2022-10-26'],
  'D23-merge': ['Partner Center documentation: Merge your partner account with another', '2023-05-16'],
  'D23-offer': ['Partner Center documentation: Plan a Managed Service offer', '2023-07-26'],
  'D23-elig': ['Partner Center documentation: Customer eligibility', '2023-10-23'],
  'D26-az': ['Partner Center documentation: Solutions Partner for Azure areas', '2026-07-01'],
  'D26-ba': ['Partner Center documentation: Solutions Partner for Business Applications', '2026-07-01'],
  'D26-mw': ['Partner Center documentation: Solutions Partner for Modern Work', '2026-07-01'],
  'D26-sec': ['Partner Center documentation: Solutions Partner for Security', '2026-07-01'],
  DIGEST26: ['Digest of changes to the partner program, August 2026', '2026-08-31'],
  'D25-gold': ['Partner Center documentation: Silver or Gold membership', '2025-01-22'],
  'TC-3812712': ['Microsoft partner community, discussion 3812712', '2023-04-01'],
  MSP25: ['Microsoft support and the Azure page, as quoted by a partner', '2025-03-01'],
  BA22: ['Partner Center documentation: Solutions Partner for Business Applications', '2022-06-01'],
} as const satisfies Record<string, readonly [document: string, date: string]>

export type DocumentId = keyof typeof DOCUMENTS

/** A place in a document. */
export function sourceIn(id: DocumentId, place: string): Source {
  const [document, date] = DOCUMENTS[id]
  return { document, place, date }
}
