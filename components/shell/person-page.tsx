import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { homePage } from '@/lib/paths/person'
import { ProofDialog } from '../forms/proof-dialog'
import { Footer } from './footer'
import { SoftNavigation } from './soft-navigation'
import { themeOf } from './theme'
import { type OrgLink, type Person, TopBar } from './top-bar'

/** A page of a person and no organization: with the bar on top and nothing beside it. */
export async function PersonPage({
  user,
  orgs,
  children,
}: {
  user: Person
  orgs: OrgLink[]
  children: ReactNode
}) {
  const theme = themeOf((await cookies()).get('laurel-theme')?.value)
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <TopBar user={user} orgs={orgs} current={null} home={homePage.href({})} theme={theme} />
      <div className="main">
        <main id="main" tabIndex={-1}>
          <div className="page">{children}</div>
        </main>
        <Footer />
      </div>
      <ProofDialog />
      <SoftNavigation />
    </>
  )
}
