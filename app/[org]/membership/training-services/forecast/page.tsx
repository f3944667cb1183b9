import { ForecastView } from '@/components/forecast/forecast-view'
import { orgPage } from '@/components/shell/org-page'
import { getForecast } from '@/lib/insight/get-forecast'
import { forecastPage } from '@/lib/paths/training-services'

const { generateMetadata, Page } = orgPage(forecastPage, async ({ ctx, address: criterion }) => {
  return <ForecastView slug={ctx.slug} role={ctx.role} page={await getForecast(ctx, criterion)} />
})

export { generateMetadata, Page as default }
