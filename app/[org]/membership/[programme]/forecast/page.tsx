import { ForecastView } from '@/components/forecast/forecast-view'
import { programmePage } from '@/components/shell/org-page'
import { addDays } from '@/lib/dates'
import { plannedClasses } from '@/lib/delivery/planned-classes'
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
    const until = page.anniversary && addDays(page.anniversary, -1)
    const planned = await plannedClasses(ctx, programme, until)
    return <ForecastView slug={ctx.slug} role={ctx.role} planned={planned} {...{ programme, page }} />
  },
)

export { generateMetadata, Page as default }
