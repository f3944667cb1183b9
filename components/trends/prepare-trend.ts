import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/insight/get-trends'
import type { Criterion } from '@/lib/scoring/criterion'
import { toNumber } from '@/lib/scoring/rational'
import { beforeCap } from '@/lib/scoring/units/before-cap'
import type { Unit } from '@/lib/scoring/units/unit'
import type { TrendPoint } from '../charts/trend-lines'

/** One point per month. What is not a full, finished window is a line of its own, joined to its neighbours. */
export function trendPoints({ months, published }: Trends): TrendPoint[] {
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
    }
  })
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
