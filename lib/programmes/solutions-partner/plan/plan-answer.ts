import type { CapabilityPlanJson } from '../../../answers/capability-plan'
import { addDays } from '../../../dates'
import { subtract, toNumber } from '../../../scoring/rational'
import { byFigures } from '../ahead/ahead-words'
import { nearest } from '../answer/nearest'
import type { AreaId } from '../areas'
import type { Chosen } from './choose'
import { keepingWords } from './keeping'
import type { Called } from './lever'
import { losingWords } from './losing'
import { blockedWords, PLAN_NOTES, planSummary, stepsOf, stepWords, type Told } from './told'
import type { Way } from './way-to'

type Area = CapabilityPlanJson['areas'][number]

const MOST_OTHERS = 12

/** The documented answer. @param org the short name of the organization */
export const planAnswer = (
  org: string,
  told: Told,
  called: Called,
  overrides: NonNullable<CapabilityPlanJson['overrides']>,
): CapabilityPlanJson => ({
  org,
  programme: 'solutions-partner',
  asOf: told.asOf,
  today: told.today,
  ruleSet: told.ruleSet.id,
  summary: planSummary(told, called),
  areas: told.plans.map((plan): Area => {
    const now = told.now.find(({ id }) => id === plan.id) ?? plan.area
    return {
      id: plan.id,
      ...{ track: now.track, status: now.status },
      score: nearest(now.score),
      scoreAhead: nearest(plan.area.score),
      ways: plan.ways.map((way) => wayJson(way, told, called)),
      keep: [...losingJson(plan.id, told, called), ...keepingJson(plan.id, told, called)],
      others: plan.ways[0].ranked.slice(0, MOST_OTHERS).map((one) => otherJson(one, called)),
    }
  }),
  notes: [...PLAN_NOTES],
  ...(overrides.length > 0 && { overrides }),
})

/** Figures that a designation goes without, first; certifications are told by their own days. */
const losingJson = (area: AreaId, { losing }: Told, called: Called): Area['keep'] =>
  losing
    .filter(({ loss }) => loss.id === area && byFigures(loss))
    .map((one) => ({
      by: addDays(one.loss.on, -1),
      text: losingWords(one, called),
      points: nearest(subtract(one.loss.before.score, one.loss.after.score)),
      score: nearest(one.loss.after.score),
    }))

const keepingJson = (area: AreaId, { keeping }: Told, called: Called): Area['keep'] =>
  keeping[area].map((one) => ({
    by: one.by,
    text: keepingWords(one, called),
    points: nearest(one.lapse.points),
    score: nearest(one.lapse.score),
  }))

const wayJson = (way: Way, { asOf }: Told, called: Called): Area['ways'][number] => ({
  ...{ track: way.track, reached: way.reached, score: nearest(way.after.score), days: rounded(way.days) },
  steps: stepsOf(way).map((step) => ({
    ...{ metric: step.metric, text: stepWords(step, called), points: rounded(step.points) },
    ...{
      days: rounded(step.days),
      pointsPerDay: rounded(step.points / step.days),
      score: rounded(toNumber(step.score)),
    },
    byMetric: step.moved.map(({ id, from, to }) => ({
      metric: id,
      points: rounded(toNumber(subtract(to, from))),
    })),
  })),
  standsInTheWay: way.blocked.map((metric) => ({ metric: metric.id, text: blockedWords(metric, asOf) })),
})

const otherJson = (one: Chosen, called: Called): Area['others'][number] => ({
  metric: one.lever.metric,
  text: stepWords(one, called),
  points: rounded(toNumber(one.points)),
  days: rounded(one.days),
  pointsPerDay: rounded(toNumber(one.points) / one.days),
})

/** Sums of fractions without the last bits of their halves. */
const rounded = (number: number) => Number(number.toFixed(6))

type Line = { area: string; way: Area['ways'][number]; step: Area['ways'][number]['steps'][number] }
const column = (name: string, of: (line: Line) => string | number | null) => ({ name, of })

/** A line for each step of each way. */
export const planLines = ({ asOf, areas }: CapabilityPlanJson) => ({
  name: `plan-${asOf}`,
  rows: areas.flatMap(({ id, ways }) =>
    ways.flatMap((way) => way.steps.map((step) => ({ area: id, way, step }))),
  ),
  columns: [
    column('area', ({ area }) => area),
    column('track', ({ way }) => way.track),
    column('reached', ({ way }) => (way.reached ? 'yes' : 'no')),
    column('metric', ({ step }) => step.metric),
    column('step', ({ step }) => step.text),
    column('points', ({ step }) => step.points),
    column('score', ({ step }) => step.score),
    column('days', ({ step }) => step.days),
    column('points_per_day', ({ step }) => step.pointsPerDay),
  ],
})
