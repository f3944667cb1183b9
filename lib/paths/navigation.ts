import { may, type Role } from '../auth/roles'
import { SOLUTION_AREAS } from '../programmes/solution-areas'
import { SOLUTIONS_PARTNER } from '../programmes/solutions-partner/programme'
import type { InOrg, OrgAddress } from './address'
import {
  comparePage,
  inProgramme,
  keptPage,
  leavingPage,
  PROGRAMME_PAGES,
  papersPage,
  progressPage,
  stepsPage,
  triedPage,
  valuesPage,
} from './any-programme'
import { cataloguePage, importsPage, namesPage, trainersPage } from './data'
import { datesPage } from './dates'
import { auditPackPage, calendarPage, checksPage, classesPage, codesPage, linksPage } from './delivery'
import { benefitsPage } from './designations'
import { historyPage } from './history'
import { lineItemsPage } from './line-items'
import { membershipPage } from './membership'
import {
  auditPage,
  endPage,
  locationsPage,
  personalDataPage,
  rolesPage,
  settingsPage,
  signInSetupPage,
  tokensPage,
  usersPage,
} from './organization'
import { overviewPage } from './overview'
import { TRAINING } from './programme'
import { recordsPage } from './records'
import { rulesPage } from './rules'
import {
  areaPage,
  customersPage,
  scorecardsPage,
  skillingPage,
  specializationsPage,
} from './solutions-partner'
import { fallingOutPage, forecastPage, planPage, reconcilePage, reportPage } from './training-services'
import { trendsPage } from './trends'
import type { LinkGroup, Workspace } from './workspaces'

type Page = OrgAddress<InOrg, object>
/** What stands in the navigation: a page, or one of several that share their address. */
type Listed = Pick<Page, 'name' | 'action'> & { href(place: InOrg): string }
/** A programme; `quiet`: the organization has no data of it. */
export type Named = { id: string; name: string; quiet?: boolean }

/** The workspaces, a row each: pages of the organization, or those of every programme that the registry has. */
const WORKSPACES: readonly (Omit<Workspace, 'groups'> & { pages: readonly Page[] | 'by programme' })[] = [
  { id: 'membership', name: 'Membership', pages: 'by programme' },
  {
    id: 'delivery',
    name: 'Delivery',
    pages: [calendarPage, classesPage, linksPage, codesPage, recordsPage, checksPage, auditPackPage],
  },
  { id: 'data', name: 'Data', pages: [importsPage, namesPage, cataloguePage, trainersPage] },
  {
    id: 'organization',
    name: 'Organization',
    pages: [
      locationsPage,
      usersPage,
      signInSetupPage,
      settingsPage,
      tokensPage,
      auditPage,
      personalDataPage,
      endPage,
      rolesPage,
    ],
  },
]

/** What programmes have together. */
const ALL_PROGRAMMES = 'All programmes'
const ALL_PAGES: readonly Page[] = [membershipPage, datesPage, benefitsPage]

const TRAINING_PAGES: readonly Page[] = [
  { ...overviewPage, name: PROGRAMME_PAGES[0].name },
  lineItemsPage,
  trendsPage,
  fallingOutPage,
  forecastPage,
  planPage,
  inProgramme(triedPage, TRAINING),
  reconcilePage,
  historyPage,
  rulesPage,
  reportPage,
]
const CAPABILITY_PAGES: readonly Page[] = [{ ...scorecardsPage, name: PROGRAMME_PAGES[0].name }]
/** Behind its areas. */
const CAPABILITY_INSIGHTS: readonly Page[] = [
  customersPage,
  skillingPage,
  specializationsPage,
  inProgramme(progressPage, SOLUTIONS_PARTNER.id),
  { ...inProgramme(leavingPage, SOLUTIONS_PARTNER.id), name: 'What leaves' },
  inProgramme(stepsPage, SOLUTIONS_PARTNER.id),
  inProgramme(triedPage, SOLUTIONS_PARTNER.id),
  inProgramme(comparePage, SOLUTIONS_PARTNER.id),
  inProgramme(keptPage, SOLUTIONS_PARTNER.id),
  inProgramme(valuesPage, SOLUTIONS_PARTNER.id),
  inProgramme(papersPage, SOLUTIONS_PARTNER.id),
]

/** Of a programme that has other pages than every programme has. */
const OWN_PAGES: Readonly<Record<string, readonly Listed[]>> = {
  [TRAINING]: TRAINING_PAGES,
  'solutions-partner': [
    ...CAPABILITY_PAGES,
    ...SOLUTION_AREAS.map(({ id, name }) => ({
      name,
      action: areaPage.action,
      href: ({ slug }: InOrg) => areaPage.href({ slug, area: id }),
    })),
    ...CAPABILITY_INSIGHTS,
  ],
}

/** Every page that the navigation names by itself. */
export const PAGES: readonly Page[] = [
  ...ALL_PAGES,
  ...TRAINING_PAGES,
  ...CAPABILITY_PAGES,
  ...CAPABILITY_INSIGHTS,
  ...WORKSPACES.flatMap(({ pages }) => (pages === 'by programme' ? [] : pages)),
]

/** What the role may open of an organization; groups and workspaces without a page are left out. */
export function workspacesFor(role: Role, slug: string, programmes: readonly Named[]): Workspace[] {
  const ofOrg = (name: string, pages: readonly Listed[]): LinkGroup => ({
    name,
    links: allowed(role, pages).map((page) => ({ name: page.name, href: page.href({ slug }) })),
  })
  const ofProgramme = ({ id, name, quiet }: Named): LinkGroup => ({
    ...(OWN_PAGES[id] ? ofOrg(name, OWN_PAGES[id]) : { name, links: ofEvery(role, slug, id) }),
    ...(quiet && { quiet }),
  })
  // A workspace leads to its first page, which is one with data where there is any.
  const inOrder = programmes.toSorted((a, b) => Number(a.quiet ?? false) - Number(b.quiet ?? false))
  const together = [ofOrg(ALL_PROGRAMMES, ALL_PAGES)]
  const membership = usesSeveral(programmes)
    ? [...together, ...inOrder.map(ofProgramme)]
    : [...inOrder.map(ofProgramme), ...together]
  return WORKSPACES.map(({ id, name, pages }) => {
    const groups = pages === 'by programme' ? membership : [ofOrg(name, pages)]
    return { id, name, groups: groups.filter(({ links }) => links.length > 0) }
  }).filter(({ groups }) => groups.length > 0)
}

/** Then what they have together comes first. */
const usesSeveral = (programmes: readonly Named[]) => programmes.filter(({ quiet }) => !quiet).length > 1

const ofEvery = (role: Role, slug: string, programme: string): LinkGroup['links'] =>
  allowed(role, PROGRAMME_PAGES).map((page) => ({ name: page.name, href: page.href({ slug, programme }) }))

const allowed = <P extends { action: Page['action'] }>(role: Role, pages: readonly P[]): P[] =>
  pages.filter(({ action }) => may(role, action))
