import type { Random } from './prng'
import type { Activity, DemoLocation, Profile } from './profile'
import { Quotas } from './quotas'
import type { Period } from './seasons'
import { split, spread } from './spread'

/** One class, in months before (negative) the month of loading; day 31 becomes the last of a shorter month. */
export type PlannedClass = {
  key: string
  /** With its language edition. */
  course: string
  month: number
  day: number
  location: DemoLocation
  trainer: string
  learners: number
  /** Learners used the class's achievement code. */
  redeemed: boolean
}

const SEATS = 12

/** In order of their months. */
export function planClasses(
  profile: Profile,
  activity: Activity,
  period: Period,
  random: Random,
): PlannedClass[] {
  const of = (numbers: Readonly<Record<string, number>>, redeemed: boolean) =>
    Object.entries(numbers).flatMap(([course, learners]) => groupsOf({ course, learners, period, redeemed }))
  const groups = [...of(activity.redemptions, true), ...of(activity.unredeemed, false)]
  const quotas = new Quotas(profile.locations, random)
  const classes = groups
    .sort((a, b) => a.month - b.month)
    .map((group) => held(group, profile, quotas.take(group.learners), random))
  return atBorders(classes, period)
}

/** A class on the first day of the period and one on its last show where a window begins and ends. */
function atBorders(classes: PlannedClass[], period: Period): PlannedClass[] {
  const first = classes.find((one) => one.month === period.last - period.weights.length + 1)
  const last = classes.findLast((one) => one.month === period.last && one.redeemed)
  if (first) first.day = 1
  if (last) last.day = 31
  return classes
}

type Group = Pick<PlannedClass, 'key' | 'course' | 'month' | 'learners' | 'redeemed'>
type Request = { course: string; learners: number; period: Period; redeemed: boolean }

function groupsOf({ course, learners, period, redeemed }: Request): Group[] {
  const first = period.last - period.weights.length + 1
  return spread(learners, period.weights).flatMap((inMonth, index) =>
    split(inMonth, SEATS).map((size, number) => ({
      key: `${course.toLowerCase()}-${redeemed ? number + 1 : `n${number + 1}`}`,
      course,
      month: first + index,
      learners: size,
      redeemed,
    })),
  )
}

function held(group: Group, profile: Profile, location: DemoLocation, random: Random): PlannedClass {
  const { course, month } = group
  const trainers = profile.trainers.filter(
    ({ from, until }) => (from ?? month) <= month && month <= (until ?? month),
  )
  return {
    ...group,
    course: edition(profile, course, location, random),
    day: random.between(1, 27),
    location,
    trainer: random.pick(trainers).id,
  }
}

function edition({ editions }: Profile, course: string, { country }: DemoLocation, random: Random): string {
  const taught = editions && editions.country === country && editions.courses.includes(course)
  return taught && random.next() < 0.5 ? `${course}${editions.suffix}` : course
}
