import type { Metadata } from 'next'
import { LonePage } from '@/components/shell/lone-page'
import { requireUser } from '@/lib/entry/page-context'
import { startOf } from '@/lib/entry/start-of'
import { goTo } from '@/lib/http/go-to'
import type { Query } from '@/lib/paths/address'
import { homePage, newOrganizationPage } from '@/lib/paths/person'
import { portfolioPage } from '@/lib/paths/portfolio'

export const metadata: Metadata = { title: 'Laurel' }

/** Leads to where the reader belongs; stays only for who belongs nowhere yet. */
export default async function HomePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { user, orgs } = await requireUser()
  const { org } = homePage.read({}, await searchParams)
  if (orgs.some(({ slug }) => slug === org)) goTo(await startOf(org))
  const open = orgs.filter((org) => org.role !== 'none')
  if (open.length > 1) goTo(portfolioPage.href({}))
  const first = open[0] ?? orgs[0]
  if (first) goTo(await startOf(first.slug))
  if (user.mayCreateOrganizations) goTo(newOrganizationPage.href({}))
  return (
    <LonePage>
      <div className="stack">
        <h1>
          <b>No organization yet</b>
        </h1>
        <p>
          The account {user.email} belongs to no organization here, or its access was ended. Ask a Global
          admin or Account admin of your organization to let it in; this page then leads there.
        </p>
        <form method="post" action="/api/sign-out">
          <button className="btn" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </LonePage>
  )
}
