import { ForecastView } from '@/components/forecast/forecast-view'
import { orgPage } from '@/components/shell/org-page'
import { forecastPage } from '@/lib/paths/training-services'
import { getForecast } from '@/lib/services/training-services/get-forecast'

const { generateMetadata, Page } = orgPage(forecastPage, async ({ ctx, address: criterion }) => {
  return <ForecastView slug={ctx.slug} page={await getForecast(ctx, criterion)} />
})

export { generateMetadata, Page as default }
