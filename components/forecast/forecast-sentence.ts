import { showDate } from '@/lib/dates'
import type { ForecastPage, ForecastRow } from '@/lib/insight/get-forecast'
import { qualifyingWords } from '@/lib/insight/model/forecast/forecast-words'
import { titleOf } from '@/lib/scoring/criterion-names'

/** What the forecast says, before any table; null where there is none. */
export function forecastSentence({ anniversary, forecast }: ForecastPage): string | null {
  if (!forecast || anniversary === null) return null
  const on = showDate(anniversary)
  if (forecast.rows.slice(0, 3).every(({ range }) => range === null))
    return 'There is too little history for a forecast.'
  if (forecast.monthsToCome.length === 0)
    return `The window of ${on} is over: only rows that come in late can still change the score.`
  const weakest = weakestOf(forecast.rows)
  const whole = forecast.chance === null ? null : qualifyingWords(forecast.chance, on)
  return [whole, weakest && sentence(weakest)].filter(Boolean).join(' ')
}

/** The base criterion that is least likely to be reached. */
const weakestOf = (rows: readonly ForecastRow[]): ForecastRow | null =>
  rows
    .filter(({ now, chance }) => now.group === null && chance !== null)
    .reduce<ForecastRow | null>(
      (least, row) => (least === null || (row.chance ?? 1) < (least.chance ?? 1) ? row : least),
      null,
    )

function sentence(row: ForecastRow): string {
  const { range, known, now } = row
  if (!range) return ''
  const [low, high] = [now.unit.show(range.low), now.unit.show(range.high)]
  const span = low === high ? low : `between ${low} and ${high}`
  return `${titleOf(now)}: ${span} in 8 of 10 cases; ${known.threshold?.value} is needed.`
}
