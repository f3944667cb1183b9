import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { type PortfolioQuery, readPortfolioAddress } from '@/components/portfolio/portfolio-address'
import { PortfolioFilter } from '@/components/portfolio/portfolio-filter'
import { PortfolioResults } from '@/components/portfolio/portfolio-results'
import { Footer } from '@/components/shell/footer'
import { SoftNavigation } from '@/components/shell/soft-navigation'
import { themeOf } from '@/components/shell/theme'
import { TopBar } from '@/components/shell/top-bar'
import { requireMemberships } from '@/lib/http/page-context'
import { listPortfolio } from '@/lib/services/portfolio/list-portfolio'

export const metadata: Metadata = { title: 'All organizations' }

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<PortfolioQuery> }) {
  const { user, orgs, memberships } = await requireMemberships()
  const address = readPortfolioAddress(await searchParams)
  const lines = await listPortfolio(memberships)
  const theme = themeOf((await cookies()).get('laurel-theme')?.value)
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <TopBar user={user} orgs={orgs} current={null} theme={theme} />
      <div className="main">
        <main id="main" tabIndex={-1}>
          <div className="page">
            <h1>
              <b>All organizations</b>
            </h1>
            <p>
              Where each stands today, what is missing, and what to worry about first. Without another choice:
              those that need attention first, the soonest anniversary on top.
            </p>
            <PortfolioFilter address={address} />
            <PortfolioResults all={lines} address={address} />
          </div>
        </main>
        <Footer />
      </div>
      <SoftNavigation />
    </>
  )
}
