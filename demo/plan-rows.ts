import { type Answers, fillSurveys, unanswered } from './answers'
import type { Slot } from './calendar'
import { type PlannedClass, planClasses } from './plan-classes'
import { prng, type Random } from './prng'
import type { Activity, CountedSurveys, Profile } from './profile'
import { Quotas } from './quotas'
import { type Period, periodsOf, shareOfNow } from './seasons'
import { Seats } from './seats'
import { split, spread } from './spread'

export type PlannedRedemption = Slot & { class: PlannedClass; learner: number }
export type PlannedOrder = Slot & { exam: string; units: number; location: PlannedClass['location'] }
export type PlannedSurvey = Slot & { class: PlannedClass; mct: string; answers: Answers }

/** Everything an organization of the demo did, in order of time, without a single date. */
export type Plan = { redemptions: PlannedRedemption[]; orders: PlannedOrder[]; surveys: PlannedSurvey[] }

const NOW: Period = { last: 0, weights: [1] }

const ORDER_UNITS = 9

/** `loadingMonth`: of the year, January is 1; seasons hang on it. */
export function plan(profile: Profile, loadingMonth: number): Plan {
  const random = prng(profile.seed)
  const periods = periodsOf(profile.years, loadingMonth)
  const plans = profile.years.map(({ activity }, index) =>
    planPeriod(profile, activity, periods[index] ?? NOW, random),
  )
  const [year, window] = [profile.years.at(-1), periods.at(-1)]
  if (year && window) {
    const activity = portion(year.activity, shareOfNow(year, window, loadingMonth))
    plans.push(planPeriod(profile, activity, NOW, random))
  }
  return {
    redemptions: inOrder(plans.flatMap(({ redemptions }) => redemptions)),
    orders: inOrder(plans.flatMap(({ orders }) => orders)),
    surveys: inOrder(plans.flatMap(({ surveys }) => surveys)),
  }
}

function planPeriod(profile: Profile, activity: Activity, period: Period, random: Random): Plan {
  const classes = planClasses(profile, activity, period, random)
  const seats = new Seats(
    classes.filter((one) => sendsSurveys(one, profile)),
    random,
  )
  return {
    redemptions: classes
      .filter((one) => one.redeemed)
      .flatMap((one) =>
        Array.from({ length: one.learners }, () => ({
          ...after(one, random),
          class: one,
          learner: random.between(1, 4000),
        })),
      ),
    orders: ordersOf(profile, activity, period, random),
    surveys: [
      ...activity.counted.flatMap((group) => countedSurveys(group, seats, random)),
      ...otherSurveys(activity, seats, random),
    ].map((survey) => late(survey, profile, random)),
  }
}

const sendsSurveys = ({ location, month }: PlannedClass, { gap }: Profile): boolean =>
  !gap || location.externalId !== gap.externalId || month < gap.from

function late(survey: PlannedSurvey, profile: Profile, random: Random): PlannedSurvey {
  const { from, to, share, submitted } = profile.late ?? { from: 0, to: -1, share: 0, submitted: 0 }
  const held = survey.month >= from && survey.month <= to && random.next() < share
  return held ? { ...survey, month: submitted, day: random.between(1, 27) } : survey
}

function ordersOf(profile: Profile, activity: Activity, period: Period, random: Random): PlannedOrder[] {
  const first = period.last - period.weights.length + 1
  const quotas = new Quotas(profile.locations, random)
  const orders = Object.entries(activity.examUnits).flatMap(([exam, units]) =>
    spread(units, period.weights).flatMap((inMonth, index) =>
      split(inMonth, random.between(4, ORDER_UNITS)).map((size) => ({
        month: first + index,
        day: random.between(1, 31),
        exam,
        units: size,
      })),
    ),
  )
  return inOrder(orders).map((order) => ({ ...order, location: quotas.take(order.units) }))
}

/** Of the month of loading with its few classes, fewer where the learners do not suffice. */
function countedSurveys(group: CountedSurveys, seats: Seats, random: Random): PlannedSurvey[] {
  return fillSurveys(group, random).flatMap((answers) => {
    const taken = seats.take(group.courses)
    return taken ? [{ ...after(taken, random), class: taken, mct: taken.trainer, answers }] : []
  })
}

/** Surveys that do not count: no trainer named, nothing answered, or of a course that is not scored. */
function otherSurveys(activity: Activity, seats: Seats, random: Random): PlannedSurvey[] {
  return activity.other.flatMap(({ course, surveys, missing }) => {
    const target = { surveys, answers: surveys * 9 - Math.floor(surveys / 2), points: surveys * 37 }
    const filled = fillSurveys(target, random)
    return filled.flatMap((answers) => {
      const taken = seats.take([course])
      if (!taken) return []
      const mct = missing === 'mct' ? '' : taken.trainer
      const given = missing === 'answers' ? unanswered() : answers
      return [{ ...after(taken, random), class: taken, mct, answers: given }]
    })
  })
}

/** A few days after the class, still in its month. */
function after({ month, day }: PlannedClass, random: Random): Slot {
  return { month, day: Math.min(31, day + random.pick([0, 0, 0, 1, 1, 2, 4])) }
}

/** The part of twelve months that one month is. */
function portion(activity: Activity, share: number): Activity {
  const part = (number: number) => Math.round(number * share)
  const each = (numbers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, part(number)]))
  return {
    redemptions: each(activity.redemptions),
    unredeemed: each(activity.unredeemed),
    examUnits: each(activity.examUnits),
    counted: activity.counted.map((group) => ({
      ...group,
      surveys: part(group.surveys),
      answers: part(group.surveys) * 9,
      points: part(group.surveys) * 40,
    })),
    other: activity.other.map((group) => ({ ...group, surveys: part(group.surveys) })),
  }
}

const inOrder = <T extends Slot>(rows: T[]): T[] => rows.sort((a, b) => a.month - b.month || a.day - b.day)
