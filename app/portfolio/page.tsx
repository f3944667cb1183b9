import type { Metadata } from 'next'
import { PortfolioFilter } from '@/components/portfolio/portfolio-filter'
import { PortfolioResults } from '@/components/portfolio/portfolio-results'
import { NotUnderstood } from '@/components/shell/not-understood'
import { PersonPage } from '@/components/shell/person-page'
import { requireMemberships } from '@/lib/entry/page-context'
import type { Query } from '@/lib/paths/address'
import { portfolioPage } from '@/lib/paths/portfolio'
import { listPortfolio } from '@/lib/portfolio/list-portfolio'

export const metadata: Metadata = { title: 'All organizations' }

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { user, orgs, memberships } = await requireMemberships()
  const query = await searchParams
  const address = portfolioPage.read({}, query)
  const lines = await listPortfolio(memberships)
  return (
    <PersonPage user={user} orgs={orgs}>
      <NotUnderstood said={portfolioPage.unread(query)} />
      <h1>
        <b>All organizations</b>
      </h1>
      <p>
        Where each stands today, what is missing, the next date, what to worry about first and what to do.
        Those that need attention come first, the soonest date on top.
      </p>
      <PortfolioFilter address={address} />
      <PortfolioResults all={lines} address={address} />
    </PersonPage>
  )
}
