import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../lib/line-items/model/kinds'
import { buildCatalogue } from '../lib/programmes/training-services/catalogue'
import { kindOfMetric } from '../lib/programmes/training-services/metrics'
import { type Cause, causeKey, slotOf } from '../lib/programmes/training-services/reconcile/cause'
import { criterionUnder } from '../lib/programmes/training-services/reconcile/changed'
import { frameCauses, rowCauses } from '../lib/programmes/training-services/reconcile/known-causes'
import type { Figure, Problem } from '../lib/programmes/training-services/reconcile/problem'
import { solve } from '../lib/programmes/training-services/reconcile/solve'
import { SHIPPED_RULES } from '../lib/programmes/training-services/rule-book'
import { courseOf } from './oracle/catalogue'
import { figuresOfOracle } from './oracle/figures'
import { groupsOf, type ImportedRow, lineItemsOf } from './oracle/row-groups'
import { type RawRow, scoreLineItems } from './oracle/score-line-items'
import { runs } from './support/runs'

/** Another seed: LAUREL_SEED=… npx vitest run tests/reconcile.property.test.ts */
const seed = Number(process.env.LAUREL_SEED ?? 20_261_121)
const AS_OF = '2026-11-21'

const MONTHS = [
  '2025-09',
  '2025-10',
  '2025-11',
  '2026-02',
  '2026-05',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
]
const COURSES = [
  'AZ-104T00',
  'AZ-104T00DE',
  'AZ-900T00',
  'AZ-900T00FR',
  'DP-600T00',
  'PL-300T00',
  'ZZ-100T00',
]
const EXAMS = ['AZ-104', 'AZ-900', 'DP-600', 'ZZ-900']
const pick = (values: readonly string[]) => fc.constantFrom(...values)

/** Several equal rows at once, so that the limit of 600 Fundamentals redemptions is met. */
const batch = fc.record({
  month: pick(MONTHS),
  location: pick(['11111', '22222', '33333']),
  course: pick(COURSES),
  exam: pick(EXAMS),
  mct: pick(['M1', 'M2', 'M3', '']),
  units: fc.integer({ min: 1, max: 60 }),
  answered: fc.integer({ min: 0, max: 9 }),
  perAnswer: fc.integer({ min: 1, max: 5 }),
  count: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(350) },
  ),
  importId: fc.integer({ min: 1, max: 4 }),
})
type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never

function rowsOf(one: Batch, kind: Kind, index: number): ImportedRow[] {
  const { importId, location: location_id, course: course_number, mct: mct_id } = one
  const date = `${one.month}-15`
  return Array.from({ length: one.count }, (_, at) => {
    const id = `${index}-${at}`
    const row: Record<Kind, RawRow> = {
      'courseware-completions': { redemption_id: id, redeemed_on: date, course_number, location_id },
      'exam-unit-purchases': {
        order_line_id: id,
        purchased_on: date,
        exam_number: one.exam,
        units: String(one.units),
        location_id,
      },
      'survey-responses': {
        response_id: id,
        submitted_on: date,
        course_number,
        location_id,
        mct_id,
        answered: String(one.answered),
        answer_points: String(one.answered * one.perAnswer),
      },
    }
    return { kind, importId, row: row[kind] }
  })
}

const figures: Figure[] = [
  { metric: 'courseware-completions', area: null },
  { metric: 'courseware-completions', area: null },
  { metric: 'exam-unit-purchases', area: null },
  { metric: 'average-response-score', area: null },
  { metric: 'survey-completions', area: 'infrastructure' },
  { metric: 'average-response-score', area: 'data-ai' },
]

/** A figure, and an organization whose rows are about it. */
const situation = fc
  .tuple(fc.constantFrom(...figures), fc.array(batch, { minLength: 6, maxLength: 16 }))
  .map(([figure, batches]) => {
    const kind = kindOfMetric(figure.metric)
    return { figure, rows: batches.flatMap((one, index) => rowsOf(one, kind, index)) }
  })

const isRegistered = (mctId: string) => mctId !== 'M2'

const problemOf = (rows: readonly ImportedRow[], figure: Figure): Problem => ({
  figure,
  asOf: AS_OF,
  groups: groupsOf(rows, isRegistered),
  arrivals: [1, 2, 3, 4].map((importId) => ({ importId, on: `2026-1${importId < 3 ? 0 : 1}-0${importId}` })),
  catalogue: buildCatalogue([]),
  rules: SHIPPED_RULES,
})

const causesOf = (problem: Problem): Cause[] => [
  ...frameCauses(problem),
  ...rowCauses(problem, problem.groups),
]
const goTogether = (a: Cause, b: Cause) =>
  causeKey(a) !== causeKey(b) && (slotOf(a) === null || slotOf(a) !== slotOf(b))

const oneOf = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length]

/** Causes that change the number when they stand alone. */
function effective(problem: Problem, causes: readonly Cause[]): Cause[] {
  const ours = criterionUnder(problem, []).display
  return causes.filter((cause) => criterionUnder(problem, [cause]).display !== ours)
}

describe(`the difference solver (seed ${seed})`, () => {
  it(`in ${runs(15)} organizations with one planted cause: it is among the answers, and every answer gives the number`, () => {
    let planted = 0
    fc.assert(
      fc.property(situation, fc.nat(), ({ rows, figure }, which) => {
        const problem = problemOf(rows, figure)
        const cause = oneOf(effective(problem, causesOf(problem)), which)
        if (!cause) return
        const theirs = criterionUnder(problem, [cause]).display
        const { ours, size, answers, found } = solve(problem, theirs)
        if (theirs === ours) {
          expect(size).toBe(0)
          return
        }
        planted++
        expect(size).toBe(1)
        expect(found).toBe(answers.length)
        expect(answers.map(({ causes }) => causes.map(({ cause }) => causeKey(cause)))).toContainEqual([
          causeKey(cause),
        ])
        for (const answer of answers) expect(answer.display).toBe(theirs)
      }),
      { seed, numRuns: runs(15) },
    )
    expect(planted).toBeGreaterThan(runs(15) / 2)
  }, 60_000)

  it(`in ${runs(12)} organizations with two planted causes at once: it needs no more than two, and each answer gives the number`, () => {
    let pairs = 0
    fc.assert(
      fc.property(situation, fc.nat(), fc.nat(), ({ rows, figure }, first, second) => {
        const problem = problemOf(rows, figure)
        const causes = effective(problem, causesOf(problem))
        const [a, b] = [oneOf(causes, first), oneOf(causes, second)]
        if (!a || !b || !goTogether(a, b)) return
        const theirs = criterionUnder(problem, [a, b]).display
        const { size, answers, complete } = solve(problem, theirs)
        expect(complete).toBe(true)
        expect(size).not.toBeNull()
        expect(size).toBeLessThanOrEqual(2)
        if (size === 2) pairs++
        for (const { causes } of answers)
          expect(
            criterionUnder(
              problem,
              causes.map(({ cause }) => cause),
            ).display,
          ).toBe(theirs)
      }),
      { seed, numRuns: runs(12) },
    )
    expect(pairs).toBeGreaterThan(runs(12) / 12)
  }, 60_000)

  it(`in ${runs(12)} organizations whose rows are really taken away and scored by the independent scorer: the cause is named`, () => {
    let named = 0
    fc.assert(
      fc.property(situation, fc.nat(), ({ rows, figure }, which) => {
        const problem = problemOf(rows, figure)
        const removals = causesOf(problem).filter((cause) => keeps(cause) !== null)
        const cause = oneOf(effective(problem, removals), which)
        const keep = cause && keeps(cause)
        if (!keep) return
        const theirs = shownBy(rows.filter(keep), figure)
        const ours = shownBy(rows, figure)
        const solution = solve(problem, theirs)
        expect(solution.ours).toBe(ours)
        if (theirs === ours) return
        named++
        expect(
          solution.answers.map(({ causes }) => causes.map(({ cause }) => causeKey(cause))),
        ).toContainEqual([causeKey(cause)])
      }),
      { seed, numRuns: runs(12) },
    )
    expect(named).toBeGreaterThan(runs(12) / 2)
  }, 60_000)
})

/** The rows that stay where a cause takes some away; null for causes that change something else. */
function keeps(cause: Cause): ((row: ImportedRow) => boolean) | null {
  const numberOf = ({ row }: ImportedRow) => row.course_number ?? row.exam_number ?? ''
  const monthOf = ({ row }: ImportedRow) =>
    (row.redeemed_on ?? row.purchased_on ?? row.submitted_on ?? '').slice(0, 7)
  switch (cause.kind) {
    case 'month':
      return (row) => monthOf(row) !== cause.month
    case 'location':
      return ({ row }) => Number(row.location_id) !== cause.locationId
    case 'month-of-location':
      return (row) => monthOf(row) !== cause.month || Number(row.row.location_id) !== cause.locationId
    case 'item':
      return (row) => courseOf(numberOf(row)) !== cause.item
    case 'edition':
      return (row) => numberOf(row) !== cause.number
    case 'trainer':
      return ({ row }) => row.mct_id !== cause.mctId
    case 'import':
      return ({ importId }) => importId !== cause.importId
    default:
      return null
  }
}

/** A figure by the independent scorer. */
function shownBy(rows: readonly ImportedRow[], { metric, area }: Figure): string {
  const figures = figuresOfOracle(scoreLineItems({ asOf: AS_OF, items: lineItemsOf(rows) }))
  const own = figures.areas.find(({ id }) => id === area)
  if (metric === 'courseware-completions') return figures.courseware.display
  if (metric === 'exam-unit-purchases') return figures.exams.display
  if (metric === 'survey-completions') return own?.surveys.display ?? ''
  return (own?.average ?? figures.average).display
}
