import type { Metadata } from 'next'
import { NeedsRole } from '@/components/shell/needs-role'
import { Flyout } from '@/components/training-services/flyout/flyout'
import { NoRuleSet } from '@/components/training-services/no-rule-set'
import { type PageAddress, readAddress, type SearchParams } from '@/components/training-services/page-address'
import { TrainingServices } from '@/components/training-services/training-services'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { criterionKey, idOf } from '@/lib/programmes/training-services/criterion-id'
import { flyoutTitle } from '@/lib/programmes/training-services/criterion-words'
import { NoRuleSetError } from '@/lib/rules'
import { findCriterion } from '@/lib/scoring/criteria'
import type { Ctx } from '@/lib/services/context'
import { getMonths } from '@/lib/services/training-services/get-months'
import { getOverview } from '@/lib/services/training-services/get-overview'
import type { Overview } from '@/lib/services/training-services/overview'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Training Services Partner · ${ctx.orgName}` }
}

export default async function TrainingServicesPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const address = readAddress(ctx.slug, await searchParams)
  const overview = await overviewAt(ctx, address)
  if (overview instanceof NoRuleSetError) return <NoRuleSet error={overview} address={address} />
  return (
    <>
      <TrainingServices overview={overview} address={address} role={ctx.role} />
      {await flyout(ctx, overview, address)}
    </>
  )
}

async function overviewAt(ctx: Ctx, { view, asOf }: PageAddress): Promise<Overview | NoRuleSetError> {
  try {
    return await getOverview(ctx, asOf ? { asOf } : { view })
  } catch (error) {
    if (error instanceof NoRuleSetError) return error
    throw error
  }
}

async function flyout(ctx: Ctx, overview: Overview, address: PageAddress) {
  const criterion = address.details && findCriterion(overview.qualification, criterionKey(address.details))
  if (!criterion) return null
  const { metric, area } = idOf(criterion)
  const months = await getMonths(ctx, { metric, area, asOf: overview.chosen.asOf })
  return <Flyout key={flyoutTitle(criterion)} {...{ ctx, overview, criterion, months, address }} />
}
