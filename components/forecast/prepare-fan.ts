import { showDate } from '@/lib/dates'
import type { Fan } from '@/lib/insight/get-forecast'
import { type Rational, toNumber } from '@/lib/scoring/rational'
import type { FanPoint } from '../charts/fan-plot'

/** A row of the table and a point of the chart: a score that was, or a range that may come. */
type FanRow = FanPoint & {
  cells: { score: string; low: string; middle: string; high: string }
}

/** The last score starts the fan, so that the lines meet. */
export function fanRows({ row, past, ahead }: Fan): FanRow[] {
  const show = (score: Rational | null | undefined) => (score ? row.now.unit.show(score) : '')
  const number = (score: Rational | null | undefined) => (score ? toNumber(score) : null)
  const last = past.length - 1
  return [
    ...past.map(({ asOf, score }, index): FanRow => {
      const value = number(score)
      const start = index === last && value !== null
      return {
        asOf: showDate(asOf),
        score: value,
        middle: start ? value : null,
        range: start ? [value, value] : null,
        told: `${showDate(asOf)}: ${show(score) || 'no score'}`,
        cells: { score: show(score), low: '', middle: '', high: '' },
      }
    }),
    ...ahead.map(({ asOf, range }): FanRow => {
      return {
        asOf: showDate(asOf),
        score: null,
        middle: number(range?.middle),
        range: range && [toNumber(range.low), toNumber(range.high)],
        told: `${showDate(asOf)}: ${range ? `${show(range.low)} to ${show(range.high)}, middle ${show(range.middle)}` : 'no range'}`,
        cells: { score: '', low: show(range?.low), middle: show(range?.middle), high: show(range?.high) },
      }
    }),
  ]
}
