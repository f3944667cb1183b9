import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { ProofDialog } from '@/components/forms/proof-dialog'
import { Footer } from '@/components/shell/footer'
import { SideNav } from '@/components/shell/side-nav'
import { SoftNavigation } from '@/components/shell/soft-navigation'
import { themeOf } from '@/components/shell/theme'
import { TopBar } from '@/components/shell/top-bar'
import { requireOrg } from '@/lib/entry/page-context'
import { namedOf, programmesOf } from '@/lib/entry/programmes-of'
import { startIn } from '@/lib/entry/start-of'
import { workspacesFor } from '@/lib/paths/navigation'
import { usersPage } from '@/lib/paths/organization'

type Props = { children: ReactNode; params: Promise<{ org: string }> }

export default async function OrgLayout({ children, params }: Props) {
  const { ctx, user, orgs, openRequests } = await requireOrg((await params).org)
  const found = await programmesOf(ctx)
  const programmes = found.map(namedOf)
  const theme = themeOf((await cookies()).get('laurel-theme')?.value)
  const current = { slug: ctx.slug, name: ctx.orgName, role: ctx.role }
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <TopBar user={user} orgs={orgs} current={current} home={startIn(ctx.slug, found)} theme={theme} />
      <div className="frame">
        <SideNav
          workspaces={workspacesFor(ctx.role, ctx.slug, programmes)}
          waiting={{ [usersPage.href({ slug: ctx.slug })]: openRequests }}
        />
        <div className="main">
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <Footer />
        </div>
      </div>
      <ProofDialog />
      <SoftNavigation />
    </>
  )
}
