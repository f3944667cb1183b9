import { showDate } from '@/lib/dates'
import type { ForecastPage, ForecastRow } from '@/lib/insight/get-forecast'
import { expectedPage, type InProgramme } from '@/lib/paths/any-programme'
import { forecastSentence } from '../forecast/forecast-sentence'
import { ForecastTable } from '../forecast/forecast-table'
import { PartFoot } from './part-foot'

/** Where the score may stand on the anniversary: never a fact, and marked so. */
export function ForecastPart({ place, page }: { place: InProgramme; page: ForecastPage }) {
  const { anniversary, forecast } = page
  if (anniversary === null || !forecast) return null
  const rows = forecast.rows.filter(isOfInterest)
  return (
    <section className="part" aria-labelledby="forecast">
      <h2 id="forecast">What to expect</h2>
      <p>
        <span className="unsure">Forecast</span> {forecastSentence(page)} Not an official figure: read from
        your own months so far.
      </p>
      <ForecastTable place={place} rows={rows} on={showDate(anniversary)} chosen={null} />
      <PartFoot
        page={expectedPage.href(place)}
        more="How it is made"
        table={`/api/v1/orgs/${place.slug}/${place.programme}/forecast`}
        of="Forecast"
      />
    </section>
  )
}

/** Base criteria; surveys of areas that have begun, and an average that is not there yet. */
const isOfInterest = ({ now: { group, unit, status } }: ForecastRow): boolean =>
  group === null || (unit.additive ? status !== 'not_started' : status === 'in_progress')
