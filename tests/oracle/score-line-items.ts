/**
 * Scores raw line items straight from the text of training-services.md §2–§5, row by row. It shares no code with
 * lib/scoring, lib/rules or lib/imports, so that an error in one of them shows as a difference.
 */
import type { OracleEntry } from './catalogue'
import { type Requirements, requirementsOn, windowOf } from './requirements'
import {
  type AmountRow,
  type LineItems,
  orderRow,
  redemptionRow,
  type ScoredRow,
  surveyRow,
} from './score-rows'

export type { OracleEntry } from './catalogue'
export type { LineItems, OracleReason, RawRow, ScoredRow } from './score-rows'

export type OracleStatus = 'not_started' | 'in_progress' | 'completed'
export type PointsFigure = {
  status: OracleStatus
  halves: number
  display: string
  fundamentals: { count: number; halves: number }
  advanced: { count: number; halves: number }
}
export type MeanFigure = {
  status: OracleStatus | null
  points: number
  answers: number
  surveys: number
  display: string
}
export type AreaFigure = {
  id: string
  status: OracleStatus
  surveys: { status: OracleStatus; count: number; display: string }
  average: MeanFigure
}
export type OracleScore = {
  ruleSet: string
  window: { from: string; to: string }
  status: OracleStatus
  base: { status: OracleStatus; courseware: PointsFigure; exams: PointsFigure; average: MeanFigure }
  areas: AreaFigure[]
  rows: Record<keyof LineItems, ScoredRow[]>
  dataThrough: string | null
}

const AREAS = [
  'business-applications',
  'data-ai',
  'digital-app-innovation',
  'infrastructure',
  'security',
  'modern-work',
]

/**
 * @param input.local an organization's own values in place of the programme's
 * @throws Error `no_rule_set` before the first rule set.
 */
export function scoreLineItems(input: {
  asOf: string
  items: LineItems
  own?: readonly OracleEntry[]
  local?: Partial<Requirements>
}): OracleScore {
  const rules = { ...requirementsOn(input.asOf), ...input.local }
  const window = windowOf(input.asOf)
  const inside = (date: string) => window.from <= date && date <= window.to
  const frame = { rules, own: input.own ?? [], inside }
  const courseware = input.items['courseware-completions'].map((row) => redemptionRow(row, frame))
  const exams = input.items['exam-unit-purchases'].map((row) => orderRow(row, frame))
  const surveys = input.items['survey-responses'].map((row) => surveyRow(row, frame))
  const base = {
    courseware: coursewareFigure(courseware, rules),
    exams: tally(exams, rules.examHalves),
    average: meanOf(surveys, rules, true),
  }
  const baseStatus = together([base.courseware.status, base.exams.status, base.average.status])
  const areas = AREAS.map((id) => areaOf(id, surveys, rules))
  return {
    ruleSet: rules.ruleSet,
    window,
    status: together([baseStatus, anyOf(areas)]),
    base: { status: baseStatus, ...base },
    areas,
    rows: { 'courseware-completions': courseware, 'exam-unit-purchases': exams, 'survey-responses': surveys },
    dataThrough: latest([...courseware, ...exams, ...surveys]),
  }
}

function latest(rows: readonly ScoredRow[]): string | null {
  let found: string | null = null
  for (const { date } of rows) if (found === null || date > found) found = date
  return found
}

/** `count` is all rows that would count, `halves` what they bring after the cap. */
function coursewareFigure(rows: AmountRow[], rules: Requirements): PointsFigure {
  const { count } = tally(rows, rules.coursewareHalves).fundamentals
  applyCap(rows, rules.coursewareCapHalves)
  const after = tally(rows, rules.coursewareHalves)
  return { ...after, fundamentals: { count, halves: after.fundamentals.halves } }
}

/** Fundamentals & others rows by date, then identity by code point; past the cap nothing is left for a row. */
function applyCap(rows: ScoredRow[], cap: number) {
  if (cap === Number.POSITIVE_INFINITY) return
  // Bytes of UTF-8 are in code-point order; JavaScript's own order of strings is not.
  const capped = rows
    .filter((row) => row.counted && row.level === 'fundamentals_and_others')
    .map((row) => ({ row, key: Buffer.from(`${row.date} ${row.identity}`) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
  let room = cap
  for (const { row } of capped) {
    if (room <= 0) {
      row.counted = false
      row.reason = 'beyond_cap'
    }
    row.halves = Math.min(row.halves, Math.max(room, 0))
    room -= row.halves
  }
}

function tally(rows: readonly AmountRow[], needed: number): PointsFigure {
  const figure = { fundamentals: { count: 0, halves: 0 }, advanced: { count: 0, halves: 0 } }
  for (const row of rows) {
    if (!row.counted) continue
    const part = row.level === 'advanced' ? figure.advanced : figure.fundamentals
    part.count += row.amount
    part.halves += row.halves
  }
  const halves = figure.fundamentals.halves + figure.advanced.halves
  const status = halves === 0 ? 'not_started' : halves >= needed ? 'completed' : 'in_progress'
  return { ...figure, halves, status, display: `${Math.floor(halves / 2)}.${halves % 2 === 0 ? '0' : '5'}` }
}

function meanOf(rows: readonly ScoredRow[], rules: Requirements, required: boolean): MeanFigure {
  let [points, answers, surveys] = [0, 0, 0]
  for (const row of rows) {
    if (!row.counted) continue
    points += row.answerPoints
    answers += row.answered
    surveys++
  }
  const enough = points * rules.mean.answers >= rules.mean.points * answers
  const status = answers === 0 ? 'not_started' : enough ? 'completed' : 'in_progress'
  return { points, answers, surveys, status: required ? status : null, display: showMean(points, answers) }
}

/** Cut to two decimals, then one trailing zero dropped. */
function showMean(points: number, answers: number): string {
  if (answers === 0) return '0.0'
  const hundredths = Math.floor((points * 100 - ((points * 100) % answers)) / answers)
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
  return text.replace(/0$/, '')
}

function areaOf(id: string, surveys: readonly ScoredRow[], rules: Requirements): AreaFigure {
  const rows = surveys.filter((row) => row.area === id)
  const count = rows.filter((row) => row.counted).length
  const status = count === 0 ? 'not_started' : count >= rules.areaSurveys ? 'completed' : 'in_progress'
  const average = meanOf(rows, rules, rules.areaHasMean)
  return {
    id,
    status: together([status, average.status]),
    surveys: { status, count, display: String(count) },
    average,
  }
}

/** Completed as soon as one area is. */
function anyOf(areas: readonly AreaFigure[]): OracleStatus {
  if (areas.some((area) => area.status === 'completed')) return 'completed'
  return areas.every((area) => area.status === 'not_started') ? 'not_started' : 'in_progress'
}

/** Not started only when every part is, Completed when every part is; a part that is not asked for is left out. */
function together(parts: (OracleStatus | null)[]): OracleStatus {
  const asked = parts.filter((part) => part !== null)
  if (asked.every((part) => part === 'completed')) return 'completed'
  return asked.every((part) => part === 'not_started') ? 'not_started' : 'in_progress'
}
