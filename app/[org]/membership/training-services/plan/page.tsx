import type { Metadata } from 'next'
import { NoDate } from '@/components/plan/no-date'
import { PlanView } from '@/components/plan/plan-view'
import { NeedsRole } from '@/components/shell/needs-role'
import { NoRuleSet } from '@/components/training-services/no-rule-set'
import { readAddress, type SearchParams } from '@/components/training-services/page-address'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { NoRuleSetError } from '@/lib/rules'
import type { Ctx } from '@/lib/services/context'
import { getPlan, type PlanPage } from '@/lib/services/plan/get-plan'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Plan · ${ctx.orgName}` }
}

export default async function Plan({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const address = readAddress(ctx.slug, await searchParams)
  const page = await planAt(ctx, address.asOf)
  if (page instanceof NoRuleSetError) return <NoRuleSet error={page} address={address} />
  const { plan, overrides, today } = page
  return (
    <SubPage
      slug={ctx.slug}
      title="Plan"
      lead="What has to come in, at the least, so that everything is Completed on the anniversary."
      overrides={overrides}
    >
      {plan ? (
        <PlanView slug={ctx.slug} plan={plan} />
      ) : (
        <NoDate slug={ctx.slug} today={today} maySet={may(ctx.role, 'settings:write')} />
      )}
    </SubPage>
  )
}

async function planAt(ctx: Ctx, asOf: string | null): Promise<PlanPage | NoRuleSetError> {
  try {
    return await getPlan(ctx, asOf ? { asOf } : {})
  } catch (error) {
    if (error instanceof NoRuleSetError) return error
    throw error
  }
}
