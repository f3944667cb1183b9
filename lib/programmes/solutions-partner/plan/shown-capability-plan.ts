import { type PlainDate, showDate } from '../../../dates'
import type { ShownLine, ShownPlan, ShownWay } from '../../../plan/model/shown'
import { subtract } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import { RULE_SETS } from '../rules'
import type { RuleSet } from '../rules/shape'
import type { AreaScore, TrackScore } from '../score'
import {
  areaMissing,
  decidingOf,
  isNothingKnown,
  pointWord,
  showMissing,
  spareWords,
  toQualified,
} from '../words/missing-words'
import { METRIC_NAMES, TRACK_NAMES } from '../words/names'
import { type AreaPlan, decides } from './capability-plan'
import type { Keeping } from './keeping'
import type { Called } from './lever'
import { losingGap, losingLead, losingRows } from './losing'
import { keptPoints, keptRows, otherRow, stepRows } from './step-rows'
import {
  blockedWords,
  daysWords,
  lowered,
  otherTrack,
  PLAN_NOTES,
  planSummary,
  showDays,
  stepWords,
  type Told,
} from './told'
import type { Way } from './way-to'

const MOST_ALONE = 2
const MOST_OTHERS = 6

/** Where numbers lead to. `day` null: today. */
export type PlanAddresses = {
  area(area: AreaId, day: PlainDate | null): string
  simulation(parameters: URLSearchParams): string
  today: string
  api: string
}

/** The plans of the six areas as the page of every programme shows them. */
export function shownCapabilityPlan(told: Told, called: Called, to: PlanAddresses): ShownPlan {
  const { asOf, today, now, plans, ruleSet } = told
  const done = now.every(({ status }) => status === 'qualified')
  return {
    asOf,
    missing: told.missing,
    verdict: { status: done ? 'qualified' : 'in_progress', lead: '', rest: planSummary(told, called) },
    links: [],
    facts: [
      [asOf === today ? 'As of' : 'Planned for', showDate(asOf), asOf === today ? ', today' : ''],
      ['Designation', `${ruleSet.qualifiedFrom.value} points`, ', and the least in every metric'],
      ['Rule set', ruleSet.id],
    ],
    title: 'What it takes to a designation',
    name: `Each area now and the least work that brings it to ${ruleSet.qualifiedFrom.value} points`,
    groups: [{ title: null, rows: plans.map((plan) => lineOf(plan, told, called, to)) }],
    what: 'Solution area',
    pace: 'Days of work',
    ways: plans.map((plan) => wayOf(plan, told, called, to)),
    api: to.api,
    notes: [
      ...(asOf > today
        ? [
            `Figures are assumed to stay as in the last month known until ${showDate(asOf)}, and certifications to end as they do.`,
          ]
        : []),
      ...PLAN_NOTES,
    ],
    from: RULE_SETS[0]?.from,
    back: asOf === today ? null : { name: 'Plan for today', href: to.today },
  }
}

const nowOf = ({ now }: Told, { id, area }: AreaPlan): AreaScore => now.find((one) => one.id === id) ?? area

function lineOf(plan: AreaPlan, told: Told, called: Called, to: PlanAddresses): ShownLine {
  const { id, area, ways } = plan
  const { asOf, today, ruleSet } = told
  const [way] = ways
  const now = nowOf(told, plan)
  const standing = (of: AreaScore, day: string | null) => standingOf(of, way, day, to)
  const by = otherTrack(way, area)
  return {
    id,
    name: areaName(id),
    below: by ? `By ${by}` : way.track === 'single' ? '' : TRACK_NAMES[way.track],
    now: standing(now, null),
    ahead:
      asOf === today
        ? null
        : { ...standing(area, asOf), falls: now.status === 'qualified' && area.status !== 'qualified' },
    gap: area.status === 'qualified' ? losingGap(told.losing, id) : gapOf(way, area, ruleSet),
    least: leastOf(way, area, told, called),
    tried: { name: 'Step by step', href: `#${id}` },
    alternatives: way.reached ? alternativesOf(plan, called) : [],
    pace: way.reached && way.steps.length > 0 ? showDays(way.days) : '',
  }
}

/** The score, and where the way is by another track, that of it as well; what nobody knows is never a 0. */
function standingOf(area: AreaScore, way: Way, day: PlainDate | null, to: PlanAddresses) {
  const figure = (track: TrackScore) => {
    const points = isNothingKnown(track) ? 'unknown' : `${someUnknown(track)}${showPoints(track.score)}`
    const display = area.track === way.track ? points : `${points} by ${TRACK_NAMES[track.id]}`
    const says = `${display}: ${areaName(area.id)} ${day === null ? 'now' : `on ${showDate(day)}`}, and why`
    return { display, href: to.area(area.id, day), says }
  }
  const deciding = decidingOf(area)
  const tracks = [deciding, ...area.tracks.filter(({ id }) => id === way.track && id !== deciding.id)]
  return {
    figures: tracks.map(figure),
    status: area.status,
    ...(isNothingKnown(deciding) && { word: 'Unknown' }),
  }
}

const someUnknown = ({ metrics }: TrackScore) =>
  metrics.some(({ value }) => value === null) ? 'at least ' : ''

/** What is missing to the whole, and of each metric to its least, by the track of the way. */
function gapOf({ before, track }: Way, area: AreaScore, ruleSet: RuleSet): string[] {
  if (isNothingKnown(before)) return ['unknown']
  const missing = toQualified(before, ruleSet)
  const points = showMissing(missing)
  const most = someUnknown(before) && 'at most '
  const by = track === area.track ? '' : ` by ${TRACK_NAMES[track]}`
  const little = before.metrics.filter(({ points: own }) => own.n < own.d)
  return [
    ...(missing.n > 0n ? [`${most}${points} ${pointWord(points)}${by}`] : []),
    ...little.map(({ id, value, points: own }) => {
      const lacking = value === null ? 'unknown' : showMissing(subtract({ n: 1n, d: 1n }, own))
      return `${METRIC_NAMES[id]}: ${lacking}`
    }),
  ]
}

function leastOf(way: Way, area: AreaScore, { ruleSet, asOf, losing }: Told, called: Called): string {
  if (area.status === 'qualified')
    return (
      losingLead(losing, area.id) || `Nothing to do: ${spareWords(toQualified(way.before, ruleSet))} to spare`
    )
  if (!way.reached)
    return `No step is known that reaches it. ${way.blocked.map((metric) => blockedWords(metric, asOf)).join(' ')}`
  const [first = '', ...others] = way.steps.map((step) => stepWords(step, called))
  const by = otherTrack(way, area)
  return listed([by ? `By ${by}: ${lowered(first)}` : first, ...others.map(lowered)])
}

const MOST_TOLD = 2

/** What would do as well: alone, or by the other track. */
function alternativesOf({ area, ways: [way, other] }: AreaPlan, called: Called): string[] {
  const own = way.alone
    .filter(({ lever }) => way.steps.length !== 1 || way.steps[0]?.lever.id !== lever.id)
    .slice(0, MOST_ALONE)
    .map((one) => `${stepWords(one, called)} (${daysWords(one.days)})`)
  if (!other?.reached || other.steps.length === 0 || !decides(other)) return own
  const steps = other.steps.map((step) => lowered(stepWords(step, called)))
  const told = steps.length > MOST_TOLD ? [...steps.slice(0, 1), `${steps.length - 1} more steps`] : steps
  return [...own, `by ${trackWords(other, area)}: ${listed(told)} (${daysWords(other.days)})`]
}

const trackWords = (way: Way, area: AreaScore): string =>
  otherTrack(way, area) || `${TRACK_NAMES[way.track]}, which decides now`

function wayOf(plan: AreaPlan, told: Told, called: Called, to: PlanAddresses): ShownWay {
  const { id, area, ways } = plan
  const [way] = ways
  const simulated = way.steps.length > 0 && told.simulated.get(way)
  const taken = new Set(way.steps.map(({ lever }) => lever.id))
  const others = way.ranked.filter(({ lever }) => !taken.has(lever.id)).slice(0, MOST_OTHERS)
  const groups = [
    ...ways
      .filter(({ steps }) => steps.length > 0)
      .map((one) => ({ title: wayTitle(one, plan), rows: stepRows(one, called) })),
    {
      title: 'To keep: what goes otherwise',
      rows: [...losingRows(told.losing, id, called), ...keptRows(told.keeping[id], called)],
    },
    { title: 'Also brings points by itself', rows: others.map((one) => otherRow(one, called)) },
  ]
  return {
    id,
    title: areaName(id),
    says: [saysOf(plan, told), area.status !== 'qualified' && insteadWords(plan), keptWords(told.keeping[id])]
      .filter(Boolean)
      .join(' '),
    links: [
      ...(simulated ? [{ name: 'See it as a simulation', href: to.simulation(simulated) }] : []),
      { name: 'The area', href: to.area(id, null) },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
  }
}

/** `12 points go within three months if nobody renews.` */
function keptWords([first, ...others]: readonly Keeping[]): string {
  if (!first) return ''
  const points = keptPoints([first, ...others])
  return `${points} ${pointWord(points)} ${points === '1' ? 'goes' : 'go'} within three months if nobody renews.`
}

const wayTitle = (way: Way, { area, ways }: AreaPlan): string =>
  `${ways.length > 1 ? `By ${trackWords(way, area)}: the` : 'The'} least work found${way.reached ? '' : ', which is not enough'}`

function saysOf({ area, ways: [way] }: AreaPlan, { ruleSet, asOf, losing }: Told): string {
  if (area.status === 'qualified')
    return [areaMissing(area, ruleSet), losingLead(losing, area.id)].filter(Boolean).join(' ')
  if (!way.reached) return way.blocked.map((metric) => blockedWords(metric, asOf)).join(' ')
  const [before, after] = [way.before.score, way.after.score].map(showPoints)
  const many = `${way.steps.length} ${way.steps.length === 1 ? 'step' : 'steps'}`
  const by = otherTrack(way, area)
  return `${by && `By ${by}: `}${before} now, ${after} after ${many} in ${daysWords(way.days)} of work, every metric with its least.`
}

/** Why another track leads than the one that decides; '' where none does. */
function insteadWords({ area, ways: [way, other] }: AreaPlan): string {
  if (way.track === area.track || other?.track !== area.track) return ''
  const name = `By ${TRACK_NAMES[other.track]}, which decides now,`
  return other.reached
    ? `${name} it takes ${daysWords(other.days)}.`
    : `${name} no step is known that reaches it.`
}
