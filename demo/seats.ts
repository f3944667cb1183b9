import type { PlannedClass } from './plan-classes'
import type { Random } from './prng'

/** The golden section: its multiples leave no gap and no crowd between 0 and 1. */
const STEP = (Math.sqrt(5) - 1) / 2

/** Seats of classes to hand surveys to: at most one survey for each learner. */
export class Seats {
  private readonly byCourse = new Map<string, PlannedClass[]>()

  constructor(
    classes: readonly PlannedClass[],
    private readonly random: Random,
  ) {
    const inOrder = [...classes].sort(
      (a, b) => a.month - b.month || Number(a.location.externalId) - Number(b.location.externalId),
    )
    for (const seat of evenly(inOrder.flatMap((one) => Array<PlannedClass>(one.learners).fill(one)))) {
      const course = seat.key.replace(/-n?\d+$/, '').toUpperCase()
      this.byCourse.set(course, [...(this.byCourse.get(course) ?? []), seat])
    }
  }

  /** null when no learner of the courses is left. */
  take(courses: readonly string[]): PlannedClass | null {
    const pools = courses.map((course) => this.byCourse.get(course) ?? [])
    let at = this.random.between(0, pools.reduce((sum, pool) => sum + pool.length, 0) - 1)
    for (const pool of pools) {
      if (at < pool.length) {
        const seat = pool.pop()
        if (seat) return seat
      }
      at -= pool.length
    }
    return null
  }
}

/** In an order whose every beginning has its part of each month and location, as learners answer everywhere. */
const evenly = <T>(list: readonly T[]): T[] =>
  list
    .map((item, index) => ({ item, key: (index * STEP) % 1 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
