import { levelsOf } from '../../lib/programmes/training-services/levels'
import { recordOf } from '../../lib/programmes/training-services/record'
import type { Criterion } from '../../lib/scoring/criterion'
import type { Qualification } from '../../lib/scoring/qualification'
import type { Rational } from '../../lib/scoring/rational'
import { meanOf } from '../../lib/scoring/units/average'
import type { MeanFigure, OracleScore, PointsFigure } from './score-line-items'

/** Both scorers' results in one form, so that a difference shows as one. */
export function figuresOfOracle(score: OracleScore) {
  const { base, areas } = score
  return {
    ruleSet: score.ruleSet,
    window: score.window,
    status: score.status,
    base: base.status,
    courseware: points(base.courseware),
    exams: points(base.exams),
    average: mean(base.average),
    areas: areas.map(({ id, status, surveys, average }) => ({
      id,
      status,
      surveys: { status: surveys.status, count: surveys.count, display: surveys.display },
      average: mean(average),
    })),
    unknown: unknownOf(score),
  }
}

const points = ({ status, halves, display, fundamentals, advanced }: PointsFigure) => ({
  status,
  halves,
  display,
  low: [fundamentals.count, fundamentals.halves],
  high: [advanced.count, advanced.halves],
})
const mean = ({ status, points, answers, surveys, display }: MeanFigure) => ({
  status,
  points,
  answers,
  surveys,
  display,
  known: answers > 0,
})

function unknownOf({ rows }: OracleScore): Record<string, number> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([kind, list]) => {
      const unknown = list.filter(
        ({ reason }) => reason && /_(not_in_catalogue|before_start|retired)$/.test(reason),
      )
      return unknown.length > 0 ? [[kind, unknown.length]] : []
    }),
  )
}

export function figuresOfProduct(result: Qualification): ReturnType<typeof figuresOfOracle> {
  const { base, areas } = recordOf(result)
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = base.criteria
  const unknown: Record<string, number> = {}
  for (const { kind, rows } of result.unknown) unknown[kind] = (unknown[kind] ?? 0) + rows
  return {
    ruleSet: result.ruleSet.id,
    window: result.window,
    status: result.status,
    base: base.status,
    courseware: pointsOf(coursewareCompletions),
    exams: pointsOf(examUnitPurchases),
    average: averageOf(averageResponseScore),
    areas: areas.map(({ id, status, surveyCompletions, averageResponseScore: average }) => ({
      id,
      status,
      surveys: surveysOf(surveyCompletions),
      average: averageOf(average),
    })),
    unknown,
  }
}

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`no ${what}`)
  return value
}

function pointsOf({ status, score, display, node }: Criterion) {
  const { fundamentalsAndOthers: low, advanced: high } = levelsOf({ node })
  return {
    status: required(status, 'status'),
    halves: halves(required(score, 'score')),
    display,
    low: [low.count, halves(low.points)],
    high: [high.count, halves(high.points)],
  }
}

/** Exact: a score that is no whole number of halves is an error, not something to round. */
function halves({ n, d }: Rational): number {
  if ((n * 2n) % d !== 0n) throw new Error(`${n}/${d} is no number of halves`)
  return Number((n * 2n) / d)
}

function averageOf({ status, score, display, node }: Criterion) {
  const { points, answers, surveys } = meanOf(node)
  if (score && score.n * BigInt(answers) !== score.d * BigInt(points))
    throw new Error(`${score.n}/${score.d} is not ${points}/${answers}`)
  return { status, points, answers, surveys, display, known: score !== null }
}

function surveysOf({ status, score, display }: Criterion) {
  const { n, d } = required(score, 'score')
  if (n % d !== 0n) throw new Error('no count')
  return { status: required(status, 'status'), count: Number(n / d), display }
}
