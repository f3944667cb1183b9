import { CriterionFlyout } from '@/components/programme/criterion-flyout'
import { ProgrammeOverview } from '@/components/programme/programme-overview'
import { programmePage } from '@/components/shell/org-page'
import { getMonths } from '@/lib/insight/get-months'
import { getOverview } from '@/lib/insight/get-overview'
import { summaryPage } from '@/lib/paths/any-programme'
import { findCriterion, placeOf } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = programmePage(
  summaryPage,
  async ({ ctx, address, registered, unread }) => {
    const { slug, asOf, details } = address
    const overview = await getOverview(ctx, asOf ? { asOf } : {}, registered)
    const criterion = findCriterion(overview.qualification, details)
    if (details && !criterion) unread('details')
    const asked = criterion && { ...placeOf(criterion), asOf: overview.chosen.asOf }
    const months = asked ? await getMonths(ctx, asked, registered) : []
    return (
      <>
        <ProgrammeOverview overview={overview} slug={slug} />
        {criterion && <CriterionFlyout key={criterion.id} {...{ overview, criterion, months, slug }} />}
      </>
    )
  },
)

export { generateMetadata, Page as default }
