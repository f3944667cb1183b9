import type { Role } from './roles'

/** Whom each role is for (training-services.md §1). */
export const ROLE_TEXTS: Record<Role, string> = {
  global_admin:
    'For whoever answers for the organization: everything, also who signs in and the audit trail.',
  partner_admin:
    'For whoever runs the Microsoft partnership: brings in the files, keeps catalogue and settings.',
  account_admin: 'For whoever looks after accounts: people, their roles, locations and API tokens.',
  executive_viewer:
    'For whoever has to know where the organization stands: sees every figure and every line item.',
  viewer: 'For whoever works with the figures: sees the same without personal data of learners and trainers.',
  none: 'For whoever belongs to the organization and sees nothing of it yet: asks the people below for a role.',
}

/** What it means that one of the two viewers is limited. */
export const LIMITED_TEXT =
  'A viewer can be limited to locations: statuses and figures stay those of the whole organization, line items are those of these locations only.'
