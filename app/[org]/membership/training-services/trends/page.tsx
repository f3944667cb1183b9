import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { CriterionPicker } from '@/components/trends/criterion-picker'
import { PartsSection } from '@/components/trends/parts-section'
import { TrendSection } from '@/components/trends/trend-section'
import { getTrends } from '@/lib/insight/get-trends'
import { shownTrend } from '@/lib/insight/shown-trend'
import { trendsPage } from '@/lib/paths/trends'

const { generateMetadata, Page } = orgPage(trendsPage, async ({ ctx, address }) => {
  const trends = await getTrends(ctx, address)
  return (
    <SubPage
      slug={ctx.slug}
      title="Trends"
      lead="How each number came to where it is: what every month brought, the official score at its end, and the locations, areas and courses behind it."
      overrides={trends.overrides}
    >
      <CriterionPicker chosen={address} to={(id) => trendsPage.href({ ...address, ...id })} />
      <TrendSection
        slug={ctx.slug}
        role={ctx.role}
        trend={shownTrend(trends)}
        table={address.table}
        tableHref={trendsPage.href({ ...address, table: !address.table })}
      />
      {trends.months.length > 0 && <PartsSection address={address} trends={trends} />}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
