import { showDate } from '../../../dates'
import { areaName, type Level, type Metric } from '../kinds'
import { METRIC } from '../metrics'
import type { PlanLine, Step, Way } from './line'
import type { Plan } from './plan'
import { stepsOf } from './steps'
import type { SurveyOption } from './surveys'
import { perWeek, type TimeLeft } from './time-left'

/** What must be done, in one or two plain sentences. */
export function planSentence(plan: Plan): string {
  const { time, ahead, steps } = plan
  const by = showDate(time.until)
  const goal = plan.isAnniversary ? `the anniversary on ${showDate(plan.asOf)}` : showDate(plan.asOf)
  const over = time.days < 0
  if (ahead.status === 'completed')
    return `Nothing has to be done for ${goal}: what is known today is enough${over ? '' : ', even if nothing more comes in'}.`
  if (over)
    return `What counts for ${goal} ended on ${by}. Rows dated later change nothing, only rows up to that day that have not been imported yet.`
  if (steps === null)
    return `No amount of new rows is enough for ${goal} under the rules in force then. The lines below say where.`
  return `For ${goal} bring in ${list(steps.map((step) => stepPhrase(step, noAreaBegun(plan))))} by ${by}, the last day that counts. ${paceSentence(steps, time)}`
}

function paceSentence(steps: Step[], time: TimeLeft): string {
  const paces = steps.flatMap(({ amount }) => perWeek(amount, time) ?? [])
  if (paces.length < steps.length)
    return time.days === 0 ? 'That is today.' : `That is ${plural(time.days, 'day')} from now.`
  return `That is ${list(paces.map(String))} a week for ${plural(time.weeks, 'week')}.`
}

/** Where no area has a survey, any of them is as near as the other: the sentence names none. */
const noAreaBegun = ({ lines }: Plan): boolean =>
  lines.every(
    ({ area, statusNow, statusAhead }) =>
      area === null || (statusNow === 'not_started' && statusAhead === 'not_started'),
  )

/** `243 advanced redemptions`, `152 surveys in Data & AI at an average of 4.41 or better`. */
function stepPhrase(step: Step, anyArea = false): string {
  if (step.kind === 'points') return plural(step.amount, nounOf(step.metric, step.level))
  const where = step.area ? ` in ${anyArea ? 'any one solution area' : areaName(step.area)}` : ''
  return `${plural(step.amount, 'survey')}${where} at an average of ${step.options[0]?.average} or better`
}

/** The least that completes a line, in words. */
export function leastPhrase(line: PlanLine): string {
  const steps = stepsOf(line)
  if (steps === null) return 'No amount reaches it under these rules'
  if (steps.length === 0) return 'Nothing to do'
  return list(steps.map((step) => (step.kind === 'points' ? stepPhrase(step) : pairPhrase(step.options[0]))))
}

/** What would do as well, one per way. */
export function alternatives({ way, metric }: PlanLine): string[] {
  if (way === null) return []
  if (way.kind === 'surveys') return way.options.slice(1).map(pairPhrase)
  return pointsAlternatives(way, metric)
}

function pointsAlternatives(way: Extract<Way, { kind: 'points' }>, metric: Metric): string[] {
  const { fundamentalsAndOthers: alone, mixed, room, advanced } = way
  const low = (count: number) => plural(count, nounOf(metric, 'fundamentals_and_others'))
  if (alone !== null) return advanced === null ? [] : [low(alone)]
  if (room === 0) return ['Fundamentals & others bring no more points']
  if (mixed && advanced !== null)
    return [`${low(mixed.fundamentalsAndOthers)} and ${mixed.advanced} advanced`]
  return []
}

const pairPhrase = (option: SurveyOption | undefined): string =>
  option ? `${plural(option.surveys, 'survey')} at ≥\u00a0${option.average}` : ''

const nounOf = (metric: Metric, level: Level): string => METRIC[metric].words.ways[level] ?? ''

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
const list = (parts: string[]) => new Intl.ListFormat('en').format(parts)
