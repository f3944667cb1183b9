import { NoDataYet } from '@/components/first-run/no-data-yet'
import { NoDate } from '@/components/plan/no-date'
import { PlanView } from '@/components/plan/plan-view'
import { ProgrammePage } from '@/components/programme/programme-page'
import { programmePage } from '@/components/shell/org-page'
import { may } from '@/lib/auth/roles'
import { stepsPage } from '@/lib/paths/any-programme'
import { getPlan } from '@/lib/plan/get-plan'

const { generateMetadata, Page } = programmePage(stepsPage, async ({ ctx, address, registered }) => {
  const { plan, overrides, today, hasData } = await getPlan(ctx, address, registered)
  const { slug } = ctx
  return (
    <ProgrammePage
      {...{ slug, overrides }}
      programme={registered.programme}
      title="Plan"
      lead="What has to come in, at the least, so that everything is Completed on the anniversary."
    >
      {!hasData && <NoDataYet slug={slug} programme={registered.programme} />}
      {plan ? (
        <PlanView {...{ slug, plan, registered }} />
      ) : (
        <NoDate
          {...{ slug, today }}
          from={registered.programme.ruleSets[0]?.from}
          maySet={may(ctx.role, 'settings:write')}
        />
      )}
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
