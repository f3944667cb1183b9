import { ProgrammePage } from '@/components/programme/programme-page'
import { answerPage } from '@/components/shell/org-page'
import { Picker } from '@/components/trends/picker'
import { SpanSwitch } from '@/components/trends/span-switch'
import { TrendSection } from '@/components/trends/trend-section'
import { lastMonths } from '@/lib/insight/model/trends/last-months'
import { trendingOf } from '@/lib/insight/trending-of'
import { progressPage } from '@/lib/paths/any-programme'
import { idAt } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = answerPage(progressPage, trendingOf, async (call) => {
  const { ctx, address, programme, answer: trending, unread } = call
  const { places, lead } = trending
  const chosen = places.find((place) => idAt(place) === address.criterion) ?? places[0]
  if (!chosen) throw new Error(`${programme.id} has no criteria`)
  if (address.criterion && idAt(chosen) !== address.criterion) unread('criterion')
  const { trend, overrides } = await trending.show(ctx, chosen)
  return (
    <ProgrammePage {...{ slug: ctx.slug, programme, lead, overrides }} title="Trends">
      <Picker
        rows={trending.choicesAt(chosen)}
        to={(place) => progressPage.href({ ...address, criterion: idAt(place) })}
      />
      <SpanSwitch months={trend.months.length} address={address} />
      <TrendSection
        slug={ctx.slug}
        role={ctx.role}
        trend={lastMonths(trend, address.months)}
        table={address.table}
        tableHref={progressPage.href({ ...address, table: !address.table })}
      />
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
