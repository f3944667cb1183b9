import { may, ROLE_NAMES, type Role } from '@/lib/auth/roles'
import { accountPage, homePage, newOrganizationPage } from '@/lib/paths/person'
import { portfolioPage } from '@/lib/paths/portfolio'
import { searchPage } from '@/lib/paths/search'
import { Icon } from '../ui/icon'
import { JumpBox } from './jump-box'
import { MOST_IN_MENU, mostRelevant } from './most-relevant'
import type { Theme } from './theme'
import { ThemeForm } from './theme-form'

export type Person = { name: string; email: string; mayCreateOrganizations?: boolean }
export type OrgLink = { slug: string; name: string; role: Role }

type Props = {
  user: Person
  orgs: OrgLink[]
  current: OrgLink | null
  /** Where the name of the product leads. */
  home: string
  theme: Theme
}

/** Product, organization, search, theme, account. The menus are popovers of the platform: no script, closed by Esc or a click away. */
export function TopBar({ user, orgs, current, home, theme }: Props) {
  return (
    <header className="topbar">
      <a className="brand" href={home}>
        <Icon name="leaf" /> Laurel
      </a>
      {current && orgs.length > 1 && <OrgSwitcher orgs={orgs} current={current} />}
      {current && orgs.length === 1 && (
        <p className="barbtn">
          <span>{current.name}</span>
        </p>
      )}
      {current && may(current.role, searchPage.action) && <JumpBox slug={current.slug} />}
      <button type="button" className="barbtn end" popoverTarget="theme">
        <Icon name="theme" />
        <span className="sr">Theme</span>
      </button>
      <div popover="auto" id="theme" className="menu themes">
        <ThemeForm theme={theme} />
      </div>
      <button type="button" className="barbtn" popoverTarget="account">
        <Icon name="person" />
        <span className="who">{user.name || user.email}</span>
      </button>
      <div popover="auto" id="account" className="menu">
        <p className="item">
          <b>{user.name || user.email}</b>
          <br />
          <span className="muted small">
            {user.email}
            {current && ` · ${ROLE_NAMES[current.role]}`}
          </span>
        </p>
        <a href={accountPage.href({})}>Your account</a>
        {user.mayCreateOrganizations && <a href={newOrganizationPage.href({})}>New organization</a>}
        <form method="post" action="/api/sign-out">
          <button type="submit" className="item">
            Sign out
          </button>
        </form>
      </div>
    </header>
  )
}

function OrgSwitcher({ orgs, current }: { orgs: OrgLink[]; current: OrgLink }) {
  return (
    <>
      <button type="button" className="barbtn" popoverTarget="organizations">
        <span>{current.name}</span>
        <Icon name="down" />
      </button>
      <nav popover="auto" id="organizations" className="menu" aria-label="Organizations">
        {mostRelevant(orgs, current.slug).map((org) => (
          <a
            key={org.slug}
            href={homePage.href({ org: org.slug })}
            target="_self"
            aria-current={org.slug === current.slug ? 'true' : undefined}
          >
            {org.name}
            <br />
            <span className="muted small">{ROLE_NAMES[org.role]}</span>
          </a>
        ))}
        <a href={portfolioPage.href({})} className="all">
          All organizations
          {orgs.length > MOST_IN_MENU && <span className="muted small"> ({orgs.length})</span>}
        </a>
      </nav>
    </>
  )
}
