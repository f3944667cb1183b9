import { NoRuleSet } from '@/components/programme/no-rule-set'
import { namedPage } from '@/components/shell/org-page'
import { AreaView } from '@/components/solutions-partner/area-view'
import { MetricFlyout } from '@/components/solutions-partner/metric-flyout'
import { WindowSection } from '@/components/solutions-partner/window-section'
import { areaNamed, areaPage, scorecardsPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { getCapability, getRowsBehind } from '@/lib/programmes/solutions-partner/entry'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'

const { generateMetadata, Page } = namedPage(areaPage, {
  by: 'area',
  programme: SOLUTIONS_PARTNER.id,
  find: async (_, name) => areaNamed(name),
  title: areaName,
  async render({ ctx, address, found }) {
    const { asOf, ruleSet, details, track: asked } = address
    const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
    const area = capability.score.areas.find(({ id }) => id === found)
    if (!area) throw new Error(`The score has no ${found}`)
    const track = area.tracks.find(({ id }) => id === (asked ?? area.track))
    const metric = track?.metrics.find(({ id }) => id === details)
    const behind =
      track && metric
        ? await getRowsBehind(ctx, {
            ...{ area: area.id, track: track.id, metric: metric.id },
            ...{ asOf: capability.score.asOf, ruleSet: capability.score.ruleSet.id },
          })
        : null
    return (
      <>
        <AreaView {...{ capability, area, address }} role={ctx.role}>
          {/* By other rules than those of the days there is no window. */}
          {ruleSet === null && <WindowSection ctx={ctx} area={area.id} asOf={capability.score.asOf} />}
        </AreaView>
        {track && metric && behind && (
          <MetricFlyout
            key={`${track.id} ${metric.id}`}
            {...{ capability, area, track, metric, address, behind }}
          />
        )}
      </>
    )
  },
  noRules: (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
})

export { generateMetadata, Page as default }
