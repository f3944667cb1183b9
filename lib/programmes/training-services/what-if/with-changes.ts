import { firstOf, type Month, monthOf, type PlainDate } from '../../../dates'
import { eachFact, type Facts } from '../../../line-items/model/facts'
import type { Kind } from '../../../line-items/model/kinds'
import type { Criterion } from '../../../scoring/criterion'
import { type Qualification, qualify } from '../../../scoring/qualification'
import { fromDecimal, toNumber, ZERO } from '../../../scoring/rational'
import { meanOf } from '../../../scoring/units/average'
import type { TrainingBasis } from '../basis'
import { type CatalogueEntry, catalogueKey, type Standing, supposedEntry } from '../catalogue'
import { AREA_IDS, type AreaId, LEVELS, type Level } from '../kinds'
import { levelsOf } from '../levels'
import { QUESTIONS } from '../plan/surveys'
import { recordOf } from '../record'
import type { Total } from '../tallies'
import type { Changes, SurveyChange } from './changes'

/** A line of totals that is not there, under a number that no course or exam can have. */
type Assumed = { total: Total; entry: CatalogueEntry }
/** `applied`: the changes that could be made, since no more can leave a window than is in it. */
type Changed = { basis: TrainingBasis; applied: Changes }

/** The same basis with rows more or fewer in the last month of the window of a date. @throws NoRuleSetError */
export function withChanges(basis: TrainingBasis, asOf: PlainDate, changes: Changes): Changed {
  const before = qualify({ asOf, ...basis })
  const applied = possible(changes, before)
  const month = monthOf(before.window.to)
  const assumed = [
    ...LEVELS.map((level) => pointsRows('courseware-completions', 'rows', level, applied.courseware[level])),
    ...LEVELS.map((level) => pointsRows('exam-unit-purchases', 'units', level, applied.exams[level])),
    ...recordOf(before).areas.flatMap(({ id, averageResponseScore }) => {
      const change = applied.surveys[id]
      return change ? [surveyRows(id, change, averageResponseScore)] : []
    }),
  ].filter(({ facts }) => facts.rows !== 0)
  if (assumed.length === 0) return { basis, applied }
  const lines = assumed.map((one) => lineOf(one, month))
  const standings = lines.map(({ total, entry }): [string, Standing[]] => [
    catalogueKey(entry.type, total.item),
    [{ fromMonth: month, toMonth: null, entry }],
  ])
  const totals = [...basis.totals, ...lines.map(({ total }) => total)]
  return { basis: { ...basis, totals, catalogue: new Map([...basis.catalogue, ...standings]) }, applied }
}

/** Nothing goes below zero: at most what is in the window is taken away. */
function possible(changes: Changes, before: Qualification): Changes {
  const { base, areas } = recordOf(before)
  const { coursewareCompletions, examUnitPurchases } = base.criteria
  const surveys = areas.flatMap(({ id, surveyCompletions }): [AreaId, SurveyChange][] => {
    const change = changes.surveys[id]
    if (!change) return []
    const count = Math.max(change.count, -toNumber(surveyCompletions.score ?? ZERO))
    return count === 0 ? [] : [[id, { ...change, count }]]
  })
  return {
    courseware: atMost(changes.courseware, coursewareCompletions),
    exams: atMost(changes.exams, examUnitPurchases),
    surveys: Object.fromEntries(surveys),
  }
}

function atMost(wanted: Record<Level, number>, criterion: Criterion): Record<Level, number> {
  const { advanced, fundamentalsAndOthers } = levelsOf(criterion)
  return {
    advanced: Math.max(wanted.advanced, -advanced.count),
    fundamentals_and_others: Math.max(wanted.fundamentals_and_others, -fundamentalsAndOthers.count),
  }
}

type Rows = { kind: Kind; level: Level; area: AreaId; facts: Facts }
const NOTHING = eachFact(() => 0)

const pointsRows = (kind: Kind, fact: 'rows' | 'units', level: Level, count: number): Rows => ({
  kind,
  level,
  // Redemptions and units count for the organization: the area is of no matter.
  area: AREA_IDS[0],
  facts: { ...NOTHING, rows: count, [fact]: count },
})

/** Surveys with every question answered; their points are the whole number below count × 9 × average. */
function surveyRows(area: AreaId, { count, average }: SurveyChange, { node }: Criterion): Rows {
  const number = Math.abs(count)
  const sign = Math.sign(count)
  const there = meanOf(node)
  const stay = there.surveys - number
  // Surveys that stay keep at least one answer each, and answers that stay are worth 1 to 5.
  const answers = sign < 0 ? Math.min(number * QUESTIONS, there.answers - stay) : number * QUESTIONS
  const wanted = pointsOf(answers, average)
  const left = there.answers - answers
  const points = sign < 0 ? Math.min(Math.max(wanted, there.points - 5 * left), there.points - left) : wanted
  const facts = { ...NOTHING, rows: count, answeredRows: count, answers: sign * answers }
  return {
    kind: 'survey-responses',
    level: 'advanced',
    area,
    facts: { ...facts, answerPoints: sign * points },
  }
}

function pointsOf(answers: number, average: string): number {
  const { n, d } = fromDecimal(average)
  return Number((BigInt(answers) * n) / d)
}

function lineOf({ kind, level, area, facts }: Rows, month: Month): Assumed {
  const item = `what-if ${kind} ${level} ${area}`
  const eligibility = kind === 'survey-responses' ? 'mct' : '-'
  const entry = supposedEntry(kind, { item, level, area, from: firstOf(month) })
  return { total: { kind, month, item, eligibility, ...facts }, entry }
}
