import { NoRuleSet } from '@/components/programme/no-rule-set'
import { solutionAreaPage } from '@/components/shell/org-page'
import { AreaView } from '@/components/solutions-partner/area-view'
import { MetricFlyout } from '@/components/solutions-partner/metric-flyout'
import { areaNamed, areaPage, scorecardsPage } from '@/lib/paths/solutions-partner'
import { getCapability } from '@/lib/programmes/solutions-partner/entry'
import { areaName } from '@/lib/programmes/solutions-partner/words/names'

const { generateMetadata, Page } = solutionAreaPage(areaPage, {
  find: areaNamed,
  title: areaName,
  async render({ ctx, address, found }) {
    const { asOf, ruleSet, details, track: asked } = address
    const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
    const area = capability.score.areas.find(({ id }) => id === found)
    if (!area) throw new Error(`The score has no ${found}`)
    const track = area.tracks.find(({ id }) => id === (asked ?? area.track))
    const metric = track?.metrics.find(({ id }) => id === details)
    return (
      <>
        <AreaView {...{ capability, area, address }} role={ctx.role} />
        {track && metric && (
          <MetricFlyout key={`${track.id} ${metric.id}`} {...{ capability, area, track, metric, address }} />
        )}
      </>
    )
  },
  noRules: (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
})

export { generateMetadata, Page as default }
