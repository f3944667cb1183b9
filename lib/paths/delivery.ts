import type { Action } from '../auth/roles'
import { isPlainDate } from '../dates'
import { STATES } from '../guideline-checks/model/check'
import { CHECK_IDS } from '../guideline-checks/model/check-ids'
import { STATUSES } from '../registers/model/plain-registers'
import { type Address, address, type InOrg, ofOrg, queryText } from './address'
import { all, among, choice, day, month, NOTHING, type Part, pageNumber, place, text } from './part'

const PATH = 'delivery/classes'

const AFTER = place('after', 300)
const isPlace = (given: string) => isPlainDate(given.slice(0, 10)) && given.length > 11
/** A first day and the class ID behind it. */
const after: Part<string | null> = {
  ...AFTER,
  read(one) {
    const given = AFTER.read(one)
    return given !== null && isPlace(given) ? given : null
  },
  unread: (one) => (one('after') === '' || isPlace(one('after')) ? [] : AFTER.names),
}

/**
 * Classes: those ahead or those behind, or of some months; `after` the last of the page before, `edit` the one to change,
 * `copy` the one that a new one begins as.
 */
export const classesPage = ofOrg({
  path: PATH,
  name: 'Classes',
  action: 'line-items:read',
  says: all({
    when: choice('when', ['next', 'past'], 'next'),
    from: month('from'),
    to: month('to'),
    status: among('status', STATUSES),
    location: text('location'),
    course: text('course'),
    trainer: text('trainer'),
    after,
    edit: text('edit'),
    copy: text('copy'),
  }),
})
export type ClassesAddress = ReturnType<typeof classesPage.read>

/** What stands for `[class]`: a class ID. */
export type InClass = InOrg & { class: string }
export const classPage: Address<InClass, object> & { name: string; action: Action } = {
  ...address<InClass>(`/[org]/${PATH}/[class]`, NOTHING),
  name: 'Class',
  action: 'line-items:read',
}

/** Line items that name no class that is known, class by class. */
export const matchesPage = ofOrg({
  path: 'delivery/matches',
  name: 'Without a class',
  action: 'line-items:read',
  says: NOTHING,
})

export const VIEWS = ['month', 'week', 'list'] as const

/** `on`: a day of the month or week that is shown; left out, today. */
export const calendarPage = ofOrg({
  path: 'delivery/calendar',
  name: 'Calendar',
  action: 'line-items:read',
  says: all({ view: choice('view', VIEWS, 'month'), on: day('on') }),
})
export type CalendarAddress = ReturnType<typeof calendarPage.read>

/** The same classes as a file. */
export const classesFile = (slug: string): string => `/api/v1/orgs/${slug}/classes`

/** `class`, or `course` and `location`: whose links are made; `pasted` what a form without a script sent. */
export const linksPage = ofOrg({
  path: 'delivery/links',
  name: 'Links',
  action: 'links:check',
  says: all({
    classId: text('class'),
    course: text('course'),
    location: text('location'),
    pasted: text('pasted', 40),
  }),
})

/** `code` the one that is shown, by its id; `class` the one that the form for another code begins with. */
export const codesPage = ofOrg({
  path: 'delivery/codes',
  name: 'Codes',
  action: 'codes:read',
  says: all({ page: pageNumber, code: text('code', 64), classId: text('class') }),
})

const foundBy = {
  id: among('id', CHECK_IDS),
  state: choice('state', [...STATES, 'all'], 'open'),
  asOf: day('as_of'),
}
const FOUND_BY = all(foundBy)

/** What breaks the Guidelines; `dismiss` and `subject` name the finding that somebody has looked into. */
export const checksPage = ofOrg({
  path: 'delivery/checks',
  name: 'Checks',
  action: 'line-items:read',
  says: all({
    ...foundBy,
    page: pageNumber,
    dismiss: among('dismiss', CHECK_IDS),
    subject: text('subject'),
  }),
})
export type ChecksAddress = ReturnType<typeof checksPage.read>

/** The same findings as a file. */
export function checksFile({
  slug,
  ...address
}: Pick<ChecksAddress, 'slug'> & Partial<ChecksAddress>): string {
  const query = queryText(FOUND_BY.write(address))
  return `/api/v1/orgs/${slug}/guideline-checks${query && `?${query}`}`
}

/** What an audit asks for, of a period. */
export const auditPackPage = ofOrg({
  path: 'delivery/audit-pack',
  name: 'Audit pack',
  action: 'line-items:read',
  says: NOTHING,
})
