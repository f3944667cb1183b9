import { NoRuleSet } from '@/components/programme/no-rule-set'
import { orgPage } from '@/components/shell/org-page'
import { Flyout } from '@/components/training-services/flyout/flyout'
import { TrainingServices } from '@/components/training-services/training-services'
import type { Ctx } from '@/lib/context'
import { getMonths } from '@/lib/insight/get-months'
import { getOverview } from '@/lib/insight/get-overview'
import type { Overview } from '@/lib/insight/overview'
import { type OverviewAddress, overviewHref, overviewPage } from '@/lib/paths/overview'
import { criterionKey, idOf } from '@/lib/programmes/training-services/criterion-id'
import { flyoutTitle } from '@/lib/programmes/training-services/criterion-words'
import { findCriterion } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = orgPage(
  overviewPage,
  async ({ ctx, address }) => {
    const { view, asOf } = address
    const overview = await getOverview(ctx, asOf ? { asOf } : { view })
    return (
      <>
        <TrainingServices overview={overview} address={address} role={ctx.role} />
        {await flyout(ctx, overview, address)}
      </>
    )
  },
  (error, address) => (
    <NoRuleSet
      error={error}
      of={overviewPage.name}
      today={overviewHref(address, { asOf: null, view: 'official' })}
    />
  ),
)

export { generateMetadata, Page as default }

async function flyout(ctx: Ctx, overview: Overview, address: OverviewAddress) {
  const criterion = address.details && findCriterion(overview.qualification, criterionKey(address.details))
  if (!criterion) return null
  const { metric, area } = idOf(criterion)
  const months = await getMonths(ctx, { metric, area, asOf: overview.chosen.asOf })
  return <Flyout key={flyoutTitle(criterion)} {...{ ctx, overview, criterion, months, address }} />
}
