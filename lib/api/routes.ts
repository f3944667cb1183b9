import { ACCOUNT } from './account'
import { ATTACHMENTS } from './attachments'
import { AUDIT_PACK } from './audit-pack'
import { CALENDAR } from './calendar'
import { CAPABILITY } from './capability'
import { CERTIFICATES } from './certificates'
import { DELIVERY } from './delivery'
import { DESIGNATIONS } from './designations'
import { FORMS } from './forms'
import { GUIDELINE_CHECKS } from './guideline-checks'
import { GUIDELINE_RECORDS } from './guideline-records'
import { IMPORTS } from './imports'
import { LINKS } from './links'
import type { Routes } from './operation'
import { PEOPLE } from './people'
import { PERSONAL_DATA } from './personal-data'
import { RECONCILIATIONS } from './reconciliations'
import { REGISTERS } from './registers'
import { SERVER } from './server'
import { SPECIALIZATIONS } from './specializations'
import { TRAINING_SERVICES } from './training-services'

type RouteGroup = { name: string; text: string; routes: Routes }

/** Every route that is served, as the reference shows them; a test walks app/ for one that is missing here. */
export const ROUTE_GROUPS: readonly RouteGroup[] = [
  {
    name: 'Training Services',
    text: 'What the Training Services pages show.',
    routes: TRAINING_SERVICES,
  },
  {
    name: 'Solutions Partner',
    text: 'The partner capability score of the six solution areas, and what is behind it.',
    routes: CAPABILITY,
  },
  {
    name: 'Dates',
    text: 'What is due when, over all programmes, and the calendar that anybody with its address reads.',
    routes: CALENDAR,
  },
  {
    name: 'Specializations',
    text: 'What is held beside the designations, and what depends on each of them.',
    routes: SPECIALIZATIONS,
  },
  {
    name: 'Designations',
    text: 'What is held, until when, and what comes next.',
    routes: DESIGNATIONS,
  },
  {
    name: 'Guideline checks',
    text: 'What breaks the Training Services Guidelines, clause by clause.',
    routes: GUIDELINE_CHECKS,
  },
  {
    name: 'Records',
    text: 'What the Training Services Guidelines ask to be kept: registrations, recordings, policies and more.',
    routes: GUIDELINE_RECORDS,
  },
  {
    name: 'Reconcile',
    text: 'Partner Center’s figures and line items beside ours.',
    routes: RECONCILIATIONS,
  },
  {
    name: 'Delivery',
    text: 'Classes, planned and delivered, and the links that their learners get.',
    routes: { ...DELIVERY, ...LINKS, ...ATTACHMENTS, ...CERTIFICATES, ...AUDIT_PACK },
  },
  { name: 'Imports', text: 'Files of line items and of registers.', routes: IMPORTS },
  {
    name: 'Registers',
    text: 'What line items are read against: courses and exams, trainers, locations.',
    routes: REGISTERS,
  },
  {
    name: 'Organization',
    text: 'Settings, people and their roles, API tokens, sign-in, audit trail.',
    routes: PEOPLE,
  },
  {
    name: 'Personal data',
    text: 'What is held about learners, trainers and users, and the end of it.',
    routes: PERSONAL_DATA,
  },
  { name: 'Account', text: 'What belongs to a person, by a session only.', routes: ACCOUNT },
  { name: 'Server', text: 'Open to anybody.', routes: SERVER },
  {
    name: 'Forms',
    text: 'What the pages send without a script: each leads on, also where it is refused. Not for scripts.',
    routes: FORMS,
  },
]

export const ROUTES: Routes = Object.assign({}, ...ROUTE_GROUPS.map(({ routes }) => routes))
