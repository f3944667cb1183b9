import { type PlainDate, showDate } from '../dates'
import { areaName, type Metric } from '../kinds'
import { type CriterionId, findCriterion } from './criteria'
import { shortfall, surveysToLift } from './missing'
import type { Criterion, Qualification } from './qualification'
import { ceiling, cut, integer, type Rational } from './rational'

/** A completed criterion that would stop being so if nothing new came in. */
export type Loss = CriterionId & {
  /** The refresh, dated on the first day of the month whose window loses too much. */
  on: PlainDate
  /** As it would stand then. */
  criterion: Criterion
  missing: Missing
  text: string
}
/**
 * What must come in by then, exactly; for an average, surveys with all nine questions answered 5, and null where no
 * number of them would do.
 */
export type Missing = { amount: Rational | null; unit: 'points' | 'surveys' | 'surveys_at_5' }

/**
 * Each completed criterion at the first later date on which it is not, the earliest first, in page order within a
 * date; one by one, as asked.
 */
export function* lossesOf(now: readonly Criterion[], ahead: Iterable<Qualification>): Generator<Loss> {
  let standing = now.filter(({ status }) => status === 'completed')
  for (const later of ahead) {
    const kept: Criterion[] = []
    for (const before of standing) {
      const criterion = findCriterion(later, before)
      if (criterion?.status === 'in_progress' || criterion?.status === 'not_started')
        yield lossOf(criterion, later.asOf)
      else kept.push(before)
    }
    standing = kept
    if (standing.length === 0) return
  }
}

function lossOf(criterion: Criterion, on: PlainDate): Loss {
  const missing = missingIn(criterion)
  const { metric, area } = criterion
  return { metric, area, on, criterion, missing, text: lossText(criterion, on, missing) }
}

/** The least that completes the criterion. */
export function missingIn(criterion: Criterion): Missing {
  if (criterion.parts.kind === 'points') return { amount: shortfall(criterion), unit: 'points' }
  if (criterion.parts.kind === 'surveys')
    return { amount: integer(ceiling(shortfall(criterion))), unit: 'surveys' }
  const lift = surveysToLift(criterion)
  if (lift === null) return { amount: null, unit: 'surveys_at_5' }
  // Without an answer there is no average at all: one survey makes it.
  return { amount: integer(lift > 0n || criterion.score !== null ? lift : 1n), unit: 'surveys_at_5' }
}

function showMissing(amount: Rational, unit: Missing['unit']): string {
  const number = cut(amount).replace(/\.0$/, '')
  if (unit !== 'surveys_at_5') return `${number} more ${number === '1' ? 'comes' : 'come'} in`
  return number === '1'
    ? '1 survey with every question at 5 comes in'
    : `${number} surveys with every question at 5 come in`
}

function lossText(criterion: Criterion, on: PlainDate, missing: Missing): string {
  const benchmark = `${criterion.threshold?.value}${missing.unit === 'points' ? ' points' : ''}`
  const verb = missing.unit === 'surveys_at_5' ? 'drops' : 'drop'
  const drops = `${nameOf(criterion)} ${verb} below ${benchmark} on ${showDate(on)}`
  return missing.amount === null
    ? `${drops}, and no new survey lifts it there.`
    : `${drops} unless ${showMissing(missing.amount, missing.unit)} by then.`
}

/** As the subject of a sentence: `Security surveys`, `The average of Data & AI`. */
function nameOf({ metric, area }: CriterionId): string {
  if (area === null) return BASE_NAMES[metric]
  return metric === 'survey-completions' ? `${areaName(area)} surveys` : `The average of ${areaName(area)}`
}

const BASE_NAMES: Record<Metric, string> = {
  'courseware-completions': 'Courseware completions',
  'exam-unit-purchases': 'Exam unit purchases',
  'average-response-score': 'The average response score',
  'survey-completions': 'Surveys',
}
