import { NoDataYet } from '@/components/first-run/no-data-yet'
import { NoDate } from '@/components/plan/no-date'
import { PlanView } from '@/components/plan/plan-view'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { planPage } from '@/lib/paths/training-services'
import { getPlan } from '@/lib/plan/get-plan'

const { generateMetadata, Page } = orgPage(planPage, async ({ ctx, address }) => {
  const { plan, overrides, today, hasData } = await getPlan(ctx, { asOf: address.asOf ?? undefined })
  return (
    <SubPage
      slug={ctx.slug}
      title="Plan"
      lead="What has to come in, at the least, so that everything is Completed on the anniversary."
      overrides={overrides}
    >
      {!hasData && <NoDataYet slug={ctx.slug} />}
      {plan ? (
        <PlanView slug={ctx.slug} plan={plan} />
      ) : (
        <NoDate slug={ctx.slug} today={today} maySet={may(ctx.role, 'settings:write')} />
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
