import { type Answers, fillSurveys, unanswered } from './answers'
import type { Slot } from './calendar'
import { type Period, type PlannedClass, planClasses, Seats } from './plan-classes'
import { prng, type Random } from './prng'
import type { Activity, CountedSurveys, Profile } from './profile'
import { split, spread } from './spread'

export type PlannedRedemption = Slot & { class: PlannedClass; learner: number }
export type PlannedOrder = Slot & { exam: string; units: number; location: PlannedClass['location'] }
export type PlannedSurvey = Slot & { class: PlannedClass; mct: string; answers: Answers }

/** Everything an organization of the demo did, in order of time, without a single date. */
export type Plan = { redemptions: PlannedRedemption[]; orders: PlannedOrder[]; surveys: PlannedSurvey[] }

/** Months −24 … −13, the window −12 … −1, and the month of loading. */
const BUSY = [8, 7, 9, 10, 9, 6, 5, 9, 11, 10, 9, 7]
const BEFORE: Period = { last: -13, weights: BUSY }
const WINDOW: Period = { last: -1, weights: BUSY }
const NOW: Period = { last: 0, weights: [1] }

const ORDER_UNITS = 9
const MONTHS_OF_ACTIVITY = 12

export function plan(profile: Profile): Plan {
  const random = prng(profile.seed)
  const periods = [
    profile.before && planPeriod(profile, profile.before, BEFORE, random),
    profile.window && planPeriod(profile, profile.window, WINDOW, random),
    profile.window && planPeriod(profile, oneMonth(profile.window), NOW, random),
  ].filter((one) => one !== null)
  return {
    redemptions: inOrder(periods.flatMap((period) => period.redemptions)),
    orders: inOrder(periods.flatMap((period) => period.orders)),
    surveys: inOrder(periods.flatMap((period) => period.surveys)),
  }
}

function planPeriod(profile: Profile, activity: Activity, period: Period, random: Random): Plan {
  const classes = planClasses(profile, activity, period, random)
  const seats = new Seats(classes, random)
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
    orders: Object.entries(activity.examUnits).flatMap(([exam, units]) =>
      ordersOf(profile, exam, units, period, random),
    ),
    surveys: [
      ...activity.counted.flatMap((group) => countedSurveys(group, seats, random)),
      ...otherSurveys(activity, seats, random),
    ],
  }
}

function ordersOf(
  profile: Profile,
  exam: string,
  units: number,
  period: Period,
  random: Random,
): PlannedOrder[] {
  const first = period.last - period.weights.length + 1
  return spread(units, period.weights).flatMap((inMonth, index) =>
    split(inMonth, random.between(4, ORDER_UNITS)).map((size) => ({
      month: first + index,
      day: random.between(1, 31),
      exam,
      units: size,
      location: random.pick(profile.locations),
    })),
  )
}

function countedSurveys(group: CountedSurveys, seats: Seats, random: Random): PlannedSurvey[] {
  return fillSurveys(group, random).map((answers) => {
    const taken = seats.take(group.courses)
    return { ...after(taken, random), class: taken, mct: taken.trainer, answers }
  })
}

/** Surveys that do not count: no trainer named, nothing answered, or of a course that is not scored. */
function otherSurveys(activity: Activity, seats: Seats, random: Random): PlannedSurvey[] {
  return activity.other.flatMap(({ course, surveys, missing }) => {
    const target = { surveys, answers: surveys * 9 - Math.floor(surveys / 2), points: surveys * 37 }
    const filled = fillSurveys(target, random)
    return filled.map((answers) => {
      const taken = seats.take([course])
      const mct = missing === 'mct' ? '' : taken.trainer
      return {
        ...after(taken, random),
        class: taken,
        mct,
        answers: missing === 'answers' ? unanswered() : answers,
      }
    })
  })
}

/** A few days after the class, still in its month. */
function after({ month, day }: PlannedClass, random: Random): Slot {
  return { month, day: Math.min(31, day + random.pick([0, 0, 0, 1, 1, 2, 4])) }
}

/** A twelfth of what happened in twelve months. */
function oneMonth(activity: Activity): Activity {
  const twelfth = (number: number) => Math.round(number / MONTHS_OF_ACTIVITY)
  const each = (numbers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, twelfth(number)]))
  return {
    redemptions: each(activity.redemptions),
    unredeemed: each(activity.unredeemed),
    examUnits: each(activity.examUnits),
    counted: activity.counted.map((group) => ({
      ...group,
      surveys: twelfth(group.surveys),
      answers: twelfth(group.surveys) * 9,
      points: twelfth(group.surveys) * 40,
    })),
    other: activity.other.map((group) => ({ ...group, surveys: twelfth(group.surveys) })),
  }
}

const inOrder = <T extends Slot>(rows: T[]): T[] => rows.sort((a, b) => a.month - b.month || a.day - b.day)
