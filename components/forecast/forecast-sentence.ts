import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/kinds'
import { chanceWords, showScore } from '@/lib/scoring/forecast/forecast-words'
import type { ForecastPage, ForecastRow } from '@/lib/services/training-services/get-forecast'
import { METRIC_TEXTS } from '../training-services/metric-texts'

/** `Courseware completions`, `Survey completions in Security`. */
export const rowName = ({ now }: Pick<ForecastRow, 'now'>): string =>
  `${METRIC_TEXTS[now.metric].title}${now.area ? ` in ${areaName(now.area)}` : ''}`

/** What the forecast says, before any table; null where there is none. */
export function forecastSentence({ anniversary, forecast }: ForecastPage): string | null {
  if (!forecast || anniversary === null) return null
  const on = showDate(anniversary)
  if (forecast.rows.slice(0, 3).every(({ range }) => range === null))
    return 'There is too little history for a forecast.'
  if (forecast.monthsToCome.length === 0)
    return `The window of ${on} is over: only rows that come in late can still change the score.`
  const weakest = weakestOf(forecast.rows)
  const whole =
    forecast.chance === null ? null : `The chance to qualify by ${on} is ${chanceWords(forecast.chance)}.`
  return [whole, weakest && sentence(weakest)].filter(Boolean).join(' ')
}

/** The base criterion that is least likely to be reached. */
const weakestOf = (rows: readonly ForecastRow[]): ForecastRow | null =>
  rows
    .filter(({ now, chance }) => now.area === null && chance !== null)
    .reduce<ForecastRow | null>(
      (least, row) => (least === null || (row.chance ?? 1) < (least.chance ?? 1) ? row : least),
      null,
    )

function sentence(row: ForecastRow): string {
  const { range, known, now } = row
  if (!range) return ''
  const show = (score: typeof range.low) => showScore(now.metric, score)
  const [low, high] = [show(range.low), show(range.high)]
  const span = low === high ? low : `between ${low} and ${high}`
  return `${rowName(row)}: ${span} in 8 of 10 cases; ${known.threshold?.value} is needed.`
}
