import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/insight/get-trends'
import type { TrendMonth } from '@/lib/insight/model/trends/trend'
import { amountDisplay } from '@/lib/insight/trends-json'
import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import type { Unit } from '@/lib/scoring/units/unit'
import type { TrendPoint } from '../charts/trend-plot'

/** One point per month; `unit` is what a month brings: `points`, `surveys`, `average`. What is not a full, finished window is a line of its own, joined to its neighbours. */
export function trendPoints({ months, published }: Trends, unit: string): TrendPoint[] {
  const sure = months.map(({ end, covered, unfinished }) => end !== null && covered && !unfinished)
  return months.map(({ month, own, end, unfinished }, index) => {
    const amount = own && amountOf(own)
    const score = end?.score ? toNumber(end.score) : null
    const besideUnsure = [index - 1, index, index + 1].some((at) => months[at]?.end && !sure[at])
    return {
      month: showMonth(month),
      score: sure[index] ? score : null,
      unsure: besideUnsure ? score : null,
      threshold: end?.threshold ? Number(end.threshold.value) : null,
      own: unfinished ? null : amount,
      ownSoFar: unfinished ? amount : null,
      files: published.find((one) => one.month === month)?.files ?? 0,
      told: `${showMonth(month)}: ${told({ own, end }, sure[index] === true, unit)}`,
    }
  })
}

/** `811.0; benchmark 1000; in the month 125.0 points` */
function told({ own, end }: Pick<TrendMonth, 'own' | 'end'>, sure: boolean, unit: string): string {
  const brought = own && amountDisplay(own)
  const parts = [
    end?.score && `${end.display}${sure ? '' : ', not final'}`,
    end?.threshold && `benchmark ${end.threshold.value}`,
    brought && `in the month ${brought} ${unit}`,
  ]
  return parts.filter(Boolean).join('; ')
}

function amountOf(criterion: Criterion): number | null {
  const amount = beforeCap(criterion)
  return amount && toNumber(amount)
}

/** The ends of the axis; null: from zero. */
export const domainOf = (unit: Unit, points: readonly TrendPoint[]): [number, number] | null =>
  unit.axis(
    points.flatMap(({ score, unsure, threshold }) =>
      [score, unsure, threshold].filter((value) => value !== null),
    ),
  )
