import type { Role } from './roles'

/** Who each role is for (training-services.md §1). */
export const ROLE_TEXTS: Record<Role, string> = {
  global_admin:
    'For those responsible for the organization: everything, including sign-in settings and the audit trail.',
  partner_admin:
    'For those who manage the Microsoft partnership: import files, keep the catalogue and settings.',
  account_admin: 'For those who look after accounts: people, their roles, locations and API tokens.',
  executive_viewer:
    'For those who need to know where the organization stands: see every figure and every line item.',
  viewer: 'For those who work with the figures: see the same without personal data of learners and trainers.',
  none: 'For those who belong to the organization and see nothing of it yet: ask the people below for a role.',
}

/** What it means that one of the two viewers is limited. */
export const LIMITED_TEXT =
  'A viewer can be limited to locations: statuses and figures stay those of the whole organization, line items are those of these locations only.'
