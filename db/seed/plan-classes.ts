import type { Random } from './prng'
import type { Activity, DemoLocation, Profile } from './profile'
import { shuffle, split, spread } from './spread'

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
/** The last month and how busy each of the months up to it was. */
export type Period = { last: number; weights: readonly number[] }

const SEATS = 12
const LOCATION_SHARES = [5, 3, 2, 3, 1]

export function planClasses(
  profile: Profile,
  activity: Activity,
  period: Period,
  random: Random,
): PlannedClass[] {
  const of = (numbers: Readonly<Record<string, number>>, redeemed: boolean) =>
    Object.entries(numbers).flatMap(([course, learners]) =>
      classesOf({ profile, course, learners, period, redeemed }, random),
    )
  return atBorders([...of(activity.redemptions, true), ...of(activity.unredeemed, false)], period)
}

/** A class on the first day of the period and one on its last show where a window begins and ends. */
function atBorders(classes: PlannedClass[], period: Period): PlannedClass[] {
  const first = classes.find((one) => one.month === period.last - period.weights.length + 1)
  const last = classes.findLast((one) => one.month === period.last && one.redeemed)
  if (first) first.day = 1
  if (last) last.day = 31
  return classes
}

type Request = {
  profile: Profile
  course: string
  learners: number
  period: Period
  redeemed: boolean
}

function classesOf({ profile, course, learners, period, redeemed }: Request, random: Random): PlannedClass[] {
  const first = period.last - period.weights.length + 1
  const byMonth = spread(learners, period.weights)
  return byMonth.flatMap((inMonth, index) =>
    split(inMonth, SEATS).map((size, number) => {
      const location = random.pick(profile.locations.flatMap((one, at) => shares(one, at)))
      return {
        key: `${course.toLowerCase()}-${redeemed ? number + 1 : `n${number + 1}`}`,
        course: edition(profile, course, location, random),
        month: first + index,
        day: random.between(1, 27),
        location,
        trainer: random.pick(profile.trainers),
        learners: size,
        redeemed,
      }
    }),
  )
}

const shares = (location: DemoLocation, at: number): DemoLocation[] =>
  Array<DemoLocation>(LOCATION_SHARES[at] ?? 1).fill(location)

function edition({ editions }: Profile, course: string, { country }: DemoLocation, random: Random): string {
  const taught = editions && editions.country === country && editions.courses.includes(course)
  return taught && random.next() < 0.5 ? `${course}${editions.suffix}` : course
}

/** Seats of classes to hand surveys to: at most one survey for each learner. */
export class Seats {
  private readonly byCourse = new Map<string, PlannedClass[]>()

  constructor(
    classes: readonly PlannedClass[],
    private readonly random: Random,
  ) {
    const seats = classes.flatMap((one) => Array<PlannedClass>(one.learners).fill(one))
    for (const seat of shuffle(seats, random)) {
      const course = seat.key.replace(/-n?\d+$/, '').toUpperCase()
      this.byCourse.set(course, [...(this.byCourse.get(course) ?? []), seat])
    }
  }

  /** @throws when the courses have no learner left. */
  take(courses: readonly string[]): PlannedClass {
    const pools = courses.map((course) => this.byCourse.get(course) ?? [])
    let at = this.random.between(0, pools.reduce((sum, pool) => sum + pool.length, 0) - 1)
    for (const pool of pools) {
      if (at < pool.length) {
        const seat = pool.pop()
        if (seat) return seat
      }
      at -= pool.length
    }
    throw new Error(`more surveys than learners of ${courses.join(', ')}`)
  }
}
