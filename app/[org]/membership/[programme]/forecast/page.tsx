import { ForecastView } from '@/components/forecast/forecast-view'
import { programmePage } from '@/components/shell/org-page'
import { getForecast } from '@/lib/insight/get-forecast'
import { expectedPage } from '@/lib/paths/any-programme'
import { criterionAt } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = programmePage(
  expectedPage,
  async ({ ctx, address, registered, unread }) => {
    const { programme } = registered
    const criterion = criterionAt(programme, address)
    if (address.metric && !criterion) unread('metric')
    const page = await getForecast(ctx, criterion, registered)
    return <ForecastView slug={ctx.slug} role={ctx.role} {...{ programme, page }} />
  },
)

export { generateMetadata, Page as default }
