import { type PlainDate, showDate } from '../../../dates'
import type { ShownLine, ShownPlan, ShownStep, ShownWay } from '../../../plan/model/shown'
import { add, isZero, subtract, toNumber, ZERO } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import { RULE_SETS } from '../rules'
import type { AreaScore } from '../score'
import { listed } from '../words/lists'
import { areaMissing, pointWord, showMissing, spareWords, toQualified } from '../words/missing-words'
import { METRIC_NAMES, TRACK_NAMES } from '../words/names'
import type { AreaPlan } from './capability-plan'
import type { Chosen } from './choose'
import { type Keeping, keepingWords } from './keeping'
import type { Called } from './lever'
import { losingGap, losingLead, losingRows } from './losing'
import {
  blockedWords,
  lowered,
  PLAN_NOTES,
  planSummary,
  showDays,
  stepsOf,
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
            `Figures are taken to stay as in the last month known until ${showDate(asOf)}, and certifications to end as they do.`,
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
  const standing = (of: AreaScore, day: string | null) => {
    const display = showPoints(of.score)
    const says = `${display}: ${areaName(id)} ${day === null ? 'now' : `on ${showDate(day)}`}, and why`
    const href = to.area(id, day)
    return { figures: [{ display, href, says }], status: of.status }
  }
  const missing = toQualified(way.before, ruleSet)
  return {
    id,
    name: areaName(id),
    below:
      way.track === 'single'
        ? ''
        : `${TRACK_NAMES[way.track]}${way.track === area.track ? '' : ', which would decide'}`,
    now: standing(now, null),
    ahead:
      asOf === today
        ? null
        : { ...standing(area, asOf), falls: now.status === 'qualified' && area.status !== 'qualified' },
    gap: area.status === 'qualified' ? losingGap(told.losing, id) : gapOf(missing, way),
    least: leastOf(way, area, told, called),
    tried: { name: 'Step by step', href: `#${id}` },
    alternatives: way.reached ? alternativesOf(plan, called) : [],
    pace: way.reached && way.steps.length > 0 ? showDays(way.days) : '',
  }
}

/** What is missing to the whole, and of each metric to its least. */
function gapOf(missing: ReturnType<typeof toQualified>, { before }: Way): string[] {
  const points = showMissing(missing)
  const little = before.metrics.filter(({ points: own }) => own.n < own.d)
  return [
    ...(missing.n > 0n ? [`${points} ${pointWord(points)}`] : []),
    ...little.map(
      ({ id, points: own }) => `${METRIC_NAMES[id]}: ${showMissing(subtract({ n: 1n, d: 1n }, own))}`,
    ),
  ]
}

function leastOf(way: Way, area: AreaScore, { ruleSet, asOf, losing }: Told, called: Called): string {
  if (area.status === 'qualified')
    return (
      losingLead(losing, area.id) || `Nothing to do: ${spareWords(toQualified(way.before, ruleSet))} to spare`
    )
  if (way.reached) {
    const [first, ...others] = way.steps.map((step) => stepWords(step, called))
    return listed([...(first ? [first] : []), ...others.map(lowered)])
  }
  return `No step is known that reaches it. ${way.blocked.map((metric) => blockedWords(metric, asOf)).join(' ')}`
}

/** What would do as well: alone, or by the other track. */
function alternativesOf({ ways: [way, other] }: AreaPlan, called: Called): string[] {
  const own = way.alone
    .filter(({ lever }) => way.steps.length !== 1 || way.steps[0]?.lever.id !== lever.id)
    .slice(0, MOST_ALONE)
    .map((one) => `${stepWords(one, called)} (${showDays(one.days)} days)`)
  if (!other?.reached || other.steps.length === 0 || other.after.track !== other.track) return own
  return [...own, `by ${TRACK_NAMES[other.track]}, in ${showDays(other.days)} days`]
}

function wayOf(plan: AreaPlan, told: Told, called: Called, to: PlanAddresses): ShownWay {
  const { id, area, ways } = plan
  const [way] = ways
  const kept = told.keeping[id].map(
    (one): ShownStep => ({
      ...{
        id: `keep ${one.lapse.on}`,
        says: keepingWords(one, called),
        below: '',
      },
      ...{ brings: `−${showPoints(one.lapse.points)}`, sum: showPoints(one.lapse.score), days: '', rate: '' },
    }),
  )
  const simulated = way.steps.length > 0 && told.simulated.get(way)
  const taken = new Set(way.steps.map(({ lever }) => lever.id))
  const others = way.ranked.filter(({ lever }) => !taken.has(lever.id)).slice(0, MOST_OTHERS)
  const groups = [
    ...ways
      .filter(({ steps }) => steps.length > 0)
      .map((one) => ({ title: wayTitle(one, ways), rows: rowsOf(one, called) })),
    { title: 'To keep: what goes otherwise', rows: [...losingRows(told.losing, id, called), ...kept] },
    { title: 'Also brings points by itself', rows: others.map((one) => otherRow(one, called)) },
  ]
  return {
    id,
    title: areaName(id),
    says: [saysOf(way, area, told), keptWords(told.keeping[id])].filter(Boolean).join(' '),
    links: [
      ...(simulated ? [{ name: 'See it as a simulation', href: to.simulation(simulated) }] : []),
      { name: 'The area', href: to.area(id, null) },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
  }
}

/** `Renewing 3 times within three months keeps 12 points.` */
function keptWords(keeping: readonly Keeping[]): string {
  if (keeping.length === 0) return ''
  const points = showPoints(keeping.map(({ lapse }) => lapse.points).reduce(add, ZERO))
  return `${points} ${pointWord(points)} ${points === '1' ? 'goes' : 'go'} within three months if nobody renews.`
}

const wayTitle = ({ track, reached }: Way, { length }: readonly Way[]): string =>
  `${length > 1 ? `By ${TRACK_NAMES[track]}: the` : 'The'} least work found${reached ? '' : ', which is not enough'}`

function saysOf(way: Way, area: AreaScore, { ruleSet, asOf, losing }: Told): string {
  if (area.status === 'qualified')
    return [areaMissing(area, ruleSet), losingLead(losing, area.id)].filter(Boolean).join(' ')
  if (!way.reached) return way.blocked.map((metric) => blockedWords(metric, asOf)).join(' ')
  const [before, after] = [way.before.score, way.after.score].map(showPoints)
  const many = `${way.steps.length} ${way.steps.length === 1 ? 'step' : 'steps'}`
  return `${before} now, ${after} after ${many} in ${showDays(way.days)} ${way.days === 1 ? 'day' : 'days'} of work, every metric with its least.`
}

const rowsOf = (way: Way, called: Called): ShownStep[] =>
  stepsOf(way).map((step, at) => ({
    ...{ id: `${way.track} ${at}`, says: stepWords(step, called), below: METRIC_NAMES[step.metric] },
    brings: signed(step.points),
    sum: showPoints(step.score),
    ...{ days: showDays(step.days), rate: showDays(step.points / step.days) },
  }))

const otherRow = (one: Chosen, called: Called): ShownStep => ({
  ...{ id: `other ${one.lever.metric} ${one.lever.id}`, says: stepWords(one, called) },
  ...{ below: METRIC_NAMES[one.lever.metric], sum: '', days: showDays(one.days) },
  brings: isZero(one.points) ? showPoints(ZERO) : `+${showPoints(one.points)}`,
  rate: showDays(toNumber(one.points) / one.days),
})

/** As points are shown: cut to one decimal. */
const signed = (points: number): string => {
  const size = String(Math.trunc(Math.abs(points) * 10 + 1e-9) / 10)
  return `${points < 0 ? '−' : '+'}${size}`
}
