import { NoDataYet } from '@/components/first-run/no-data-yet'
import { NoDate } from '@/components/plan/no-date'
import { PlanView } from '@/components/plan/plan-view'
import { ProgrammePage } from '@/components/programme/programme-page'
import { answerPage } from '@/components/shell/org-page'
import { may } from '@/lib/auth/roles'
import { stepsPage } from '@/lib/paths/any-programme'
import { planningOf } from '@/lib/plan/planning-of'

const { generateMetadata, Page } = answerPage(stepsPage, planningOf, async (call) => {
  const { ctx, address, programme, answer: planning } = call
  const { plan, undated, today, hasData, overrides } = await planning.show(ctx, address.asOf)
  const { slug, role } = ctx
  return (
    <ProgrammePage {...{ slug, programme, overrides }} lead={planning.lead} title="Plan">
      {!hasData && <NoDataYet {...{ slug, programme }} />}
      {plan && <PlanView {...{ slug, role, plan }} />}
      {undated && <NoDate {...{ slug, today }} from={undated.from} maySet={may(role, 'settings:write')} />}
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
