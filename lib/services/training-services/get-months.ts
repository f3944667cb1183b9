import { firstOf, lastOf, type Month, monthOf, monthsBetween, type PlainDate } from '../../dates'
import { type AreaId, kindOfMetric, type Metric } from '../../kinds'
import { type Criterion, qualify } from '../../scoring/qualification'
import { add, fromDecimal, integer, multiply, toNumber } from '../../scoring/rational'
import { tallyWindow } from '../../scoring/tallies'
import { authorize, type Ctx } from '../context'
import { readScoringInput } from './scoring-input'

/** What one month of the window brings, before any limit: for the chart and its table. */
export type MonthFigures = {
  month: Month
  /** Redemptions or units per level. */
  fundamentalsAndOthers: number
  advanced: number
  /** Weighted points, or the sum of the answers. */
  points: number
  answers: number
  surveys: number
}

/** Month by month inside the window of an as-of date, from the stored totals. */
export async function getMonths(
  ctx: Ctx,
  { metric, area, asOf }: { metric: Metric; area: AreaId | null; asOf: PlainDate },
): Promise<MonthFigures[]> {
  authorize(ctx, 'qualification:read')
  const { totals, catalogue, rules } = await readScoringInput(ctx, asOf)
  const { base, window } = qualify({ asOf, totals, catalogue, rules })
  const criterion =
    metric === 'exam-unit-purchases' ? base.criteria.examUnitPurchases : base.criteria.coursewareCompletions
  return monthsBetween(monthOf(window.from), monthOf(window.to)).map((month) => {
    const tallies = tallyWindow(totals, catalogue, { from: firstOf(month), to: lastOf(month) })
    const kind = kindOfMetric(metric)
    const sum = (
      fact: 'rows' | 'units' | 'answers' | 'answerPoints' | 'answeredRows',
      level?: 'fundamentals_and_others' | 'advanced',
    ) =>
      tallies.sum({
        mechanism: 'tally',
        id: month,
        kind,
        fact,
        ...(level ? { level } : {}),
        ...(area ? { area } : {}),
        ...(kind === 'survey-responses' ? { level: 'advanced' as const, eligibleOnly: true } : {}),
      })
    const fact = kind === 'exam-unit-purchases' ? 'units' : 'rows'
    const [fundamentalsAndOthers, advanced] = [sum(fact, 'fundamentals_and_others'), sum(fact, 'advanced')]
    return {
      month,
      fundamentalsAndOthers,
      advanced,
      points:
        kind === 'survey-responses' ? sum('answerPoints') : weigh(criterion, fundamentalsAndOthers, advanced),
      answers: sum('answers'),
      surveys: sum('answeredRows'),
    }
  })
}

function weigh({ parts }: Criterion, fundamentals: number, advanced: number) {
  if (parts.kind !== 'points') return 0
  const worth = (count: number, weight: string) => multiply(integer(count), fromDecimal(weight))
  return toNumber(
    add(
      worth(fundamentals, parts.fundamentalsAndOthers.weight.value),
      worth(advanced, parts.advanced.weight.value),
    ),
  )
}
