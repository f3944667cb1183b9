import type { Role } from './roles'

/** Whom each role is for (training-services.md §1). */
export const ROLE_TEXTS: Record<Role, string> = {
  global_admin: 'For who answers for the organization: everything, also who signs in and the audit trail.',
  partner_admin:
    'For who runs the Microsoft partnership: brings in the files and keeps catalogue and settings.',
  account_admin: 'For who looks after accounts: people, their roles, locations and API tokens.',
  executive_viewer:
    'For who has to know where the organization stands: sees every figure and every line item.',
  viewer: 'For who works with the figures: the same without personal data of learners and trainers.',
  none: 'Belongs to the organization and sees nothing of it yet: asks one of the people below for a role.',
}

/** What it means that one of the two viewers is limited. */
export const LIMITED_TEXT =
  'A viewer can be limited to locations: statuses and figures stay those of the whole organization, line items are those of these locations only.'
