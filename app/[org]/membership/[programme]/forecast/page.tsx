import { ForecastView } from '@/components/forecast/forecast-view'
import { programmePage } from '@/components/shell/org-page'
import { getForecast } from '@/lib/insight/get-forecast'
import { expectedPage } from '@/lib/paths/any-programme'
import { criterionAt } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = programmePage(expectedPage, async ({ ctx, address, registered }) => {
  const { programme } = registered
  const page = await getForecast(ctx, criterionAt(programme, address), registered)
  return <ForecastView slug={ctx.slug} role={ctx.role} {...{ programme, page }} />
})

export { generateMetadata, Page as default }
