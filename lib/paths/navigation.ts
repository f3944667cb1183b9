import { may, type Role } from '../auth/roles'
import type { InOrg, OrgAddress } from './address'
import { PROGRAMME_PAGES } from './any-programme'
import { cataloguePage, importsPage, trainersPage } from './data'
import { historyPage } from './history'
import { lineItemsPage } from './line-items'
import {
  auditPage,
  locationsPage,
  rolesPage,
  settingsPage,
  signInSetupPage,
  tokensPage,
  usersPage,
} from './organization'
import { overviewPage } from './overview'
import { reconcilePage } from './reconcile'
import { rulesPage } from './rules'
import { fallingOutPage, forecastPage, planPage, reportPage } from './training-services'
import { trendsPage } from './trends'
import { whatIfPage } from './what-if'

type Page = OrgAddress<InOrg, object>
export type LinkGroup = { name: string; links: { path: string; name: string; href: string }[] }

/** An organization's pages as the navigation shows them. */
export const PAGES: readonly { name: string; pages: readonly Page[] }[] = [
  { name: 'Membership', pages: [overviewPage] },
  {
    name: 'Training Services',
    pages: [
      lineItemsPage,
      trendsPage,
      fallingOutPage,
      forecastPage,
      planPage,
      whatIfPage,
      reconcilePage,
      historyPage,
      rulesPage,
      reportPage,
    ],
  },
  { name: 'Data', pages: [importsPage, cataloguePage, trainersPage] },
  {
    name: 'Organization',
    pages: [locationsPage, usersPage, signInSetupPage, settingsPage, tokensPage, auditPage, rolesPage],
  },
]

type Named = { id: string; name: string }

/** Of programmes that have no pages but those that every programme has. */
const groupsOf = (programmes: readonly Named[], role: Role, slug: string): LinkGroup[] =>
  programmes
    .filter(({ id }) => overviewPage.path !== `membership/${id}`)
    .map(({ id, name }) => ({
      name,
      links: PROGRAMME_PAGES.filter(({ action }) => may(role, action)).map((page) => {
        const href = page.href({ slug, programme: id })
        return { path: href, name: page.name, href }
      }),
    }))

/** What the role may open of an organization; groups without a page are left out. */
export const pagesFor = (role: Role, slug: string, programmes: readonly Named[] = []): LinkGroup[] =>
  PAGES.map(({ name, pages }) => ({
    name,
    links: pages
      .filter(({ action }) => may(role, action))
      .map(({ path, name, href }) => ({ path, name, href: href({ slug }) })),
  }))
    .toSpliced(2, 0, ...groupsOf(programmes, role, slug))
    .filter(({ links }) => links.length > 0)
