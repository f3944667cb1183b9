import { firstOf, lastOf, type Month, monthsBetween, type PlainDate } from '../dates'
import type { Kind } from '../line-items/model/kinds'
import {
  absencesIn,
  type Catalogue,
  catalogueTypeOf,
  entryAt,
} from '../programmes/training-services/catalogue'
import type { AreaId, Level, Metric, Reason } from '../programmes/training-services/kinds'
import type { LevelPart } from '../programmes/training-services/levels'
import { levelsOf } from '../programmes/training-services/levels'
import { kindOfMetric, LIMITED, METRIC } from '../programmes/training-services/metrics'
import type { Total } from '../programmes/training-services/tallies'
import { findCriterion } from '../scoring/criteria'
import type { Qualification } from '../scoring/qualification'
import { fromDecimal } from '../scoring/rational'

/** What a number in the catalogue means for rows of a span of dates. */
export type ItemVerdict = { item: string; from: PlainDate; to: PlainDate; area: AreaId; level: Level }

/** Why rows of a known number count for nothing in a span of dates: it began later, or ended before, `on`. */
export type ItemAbsence = { item: string; from: PlainDate; to: PlainDate; reason: Reason; on: PlainDate }

/** Rows worth nothing or less because of a limit: those after the n-th row of a month, by date, then identity. */
export type CapPlan = {
  month: Month
  /** Items whose rows are numbered in that month. */
  items: string[]
  /** Number inside the month of the last row that counts in full; the next one has `remainder`. */
  lastFull: number
  remainder: string | null
}

/**
 * How to tell for every line item whether it counts and what it is worth, read off a result: the export says row by
 * row what the card says in sum.
 */
export type ExportPlan = {
  kind: Kind
  metric: Metric
  ruleSet: string
  window: { from: PlainDate; to: PlainDate }
  items: ItemVerdict[]
  unknownReason: Reason
  /** Spans in which a known number does not stand, and the first or last day that says so. */
  absences: ItemAbsence[]
  weights: Record<Level, string>
  cap: CapPlan | null
}

export function planExport(
  metric: Metric,
  qualification: Qualification,
  totals: readonly Total[],
  catalogue: Catalogue,
): ExportPlan {
  const kind = kindOfMetric(metric)
  const parts = levelParts(metric, qualification)
  return {
    kind,
    metric,
    ruleSet: qualification.ruleSet.id,
    window: qualification.window,
    items: itemVerdicts(kind, catalogue),
    unknownReason: catalogueTypeOf(kind) === 'exam' ? 'exam_not_in_catalogue' : 'course_not_in_catalogue',
    absences: itemAbsences(kind, catalogue),
    weights: {
      fundamentals_and_others: parts?.fundamentalsAndOthers.weight.value ?? '0',
      advanced: parts?.advanced.weight.value ?? '0',
    },
    cap:
      parts && metric === LIMITED
        ? capPlan(parts.fundamentalsAndOthers, qualification, totals, catalogue)
        : null,
  }
}

function levelParts(metric: Metric, qualification: Qualification) {
  const criterion = findCriterion(qualification, metric)
  return criterion?.unit.name === 'points' ? levelsOf(criterion) : null
}

function itemVerdicts(kind: Kind, catalogue: Catalogue): ItemVerdict[] {
  const prefix = `${catalogueTypeOf(kind)}:`
  return [...catalogue]
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([key, standings]) =>
      standings.map(({ fromMonth, toMonth, entry }) => ({
        item: key.slice(prefix.length),
        from: firstOf(fromMonth),
        to: toMonth ? lastOf(toMonth) : '9999-12-31',
        area: entry.area,
        level: entry.level,
      })),
    )
}

function itemAbsences(kind: Kind, catalogue: Catalogue): ItemAbsence[] {
  const type = catalogueTypeOf(kind)
  return [...catalogue]
    .filter(([key]) => key.startsWith(`${type}:`))
    .flatMap(([key, standings]) =>
      absencesIn(standings).map(({ why, on, fromMonth, toMonth }) => ({
        item: key.slice(type.length + 1),
        from: firstOf(fromMonth),
        to: lastOf(toMonth),
        reason: ABSENT[why][type],
        on,
      })),
    )
}

/** Why a row of a day counts for nothing although the catalogue knows its number. */
export const absenceOn = ({ absences }: ExportPlan, item: string, on: PlainDate): ItemAbsence | null =>
  absences.find((one) => one.item === item && one.from <= on && on <= one.to) ?? null

const ABSENT = {
  before: { course: 'course_before_start', exam: 'exam_before_start' },
  retired: { course: 'course_retired', exam: 'exam_retired' },
} as const

/** The month in which the limit is reached comes from the totals; the row in it is one probe of an index. */
function capPlan(
  part: LevelPart,
  { window }: Qualification,
  totals: readonly Total[],
  catalogue: Catalogue,
): CapPlan | null {
  if (part.cap.value === null || part.beyondCap.n === 0n) return null
  const [cap, weight] = [fromDecimal(part.cap.value), fromDecimal(part.weight.value)]
  const full = Number((cap.n * weight.d) / (cap.d * weight.n))
  const rest = (cap.n * weight.d) % (cap.d * weight.n)
  const remainder = rest === 0n ? null : String(Number(rest) / Number(cap.d * weight.d))
  let before = 0
  for (const month of monthsBetween(window.from.slice(0, 7), window.to.slice(0, 7))) {
    const capped = totals.filter(
      (total) =>
        total.kind === METRIC[LIMITED].kind &&
        total.month === month &&
        entryAt(catalogue, 'course', total.item, month)?.level === part.level,
    )
    const rows = capped.reduce((sum, total) => sum + total.rows, 0)
    if (before + rows > full)
      return {
        month,
        items: [...new Set(capped.map((total) => total.item))],
        lastFull: full - before,
        remainder,
      }
    before += rows
  }
  return null
}
