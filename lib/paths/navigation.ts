import { may, type Role } from '../auth/roles'
import type { InOrg, OrgAddress } from './address'
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

/** What the role may open of an organization; groups without a page are left out. */
export const pagesFor = (role: Role, slug: string): LinkGroup[] =>
  PAGES.map(({ name, pages }) => ({
    name,
    links: pages
      .filter(({ action }) => may(role, action))
      .map(({ path, name, href }) => ({ path, name, href: href({ slug }) })),
  })).filter(({ links }) => links.length > 0)
