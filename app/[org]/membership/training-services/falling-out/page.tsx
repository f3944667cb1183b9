import type { Metadata } from 'next'
import { readFallingOutAddress } from '@/components/falling-out/falling-out-address'
import { Leaving } from '@/components/falling-out/leaving'
import { Losses } from '@/components/falling-out/losses'
import { Refreshes } from '@/components/falling-out/refreshes'
import { NeedsRole } from '@/components/shell/needs-role'
import { NoData } from '@/components/training-services/no-data'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { getFallingOut } from '@/lib/services/training-services/get-falling-out'

type Props = {
  params: Promise<{ org: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `What falls out · ${ctx.orgName}` }
}

export default async function FallingOutPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const address = readFallingOutAddress(ctx.slug, await searchParams)
  const answer = await getFallingOut(ctx, address)
  return (
    <SubPage
      slug={ctx.slug}
      title="What falls out"
      lead="With every monthly refresh the oldest month leaves the window. This is what goes with it, and what each number becomes if nothing new comes in."
      overrides={answer.overrides}
    >
      {answer.dataThrough === null ? (
        <NoData slug={ctx.slug} />
      ) : (
        <>
          <Losses address={address} answer={answer} />
          <Refreshes address={address} answer={answer} />
          <Leaving address={address} answer={answer} />
        </>
      )}
    </SubPage>
  )
}
