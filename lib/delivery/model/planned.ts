/** A class that is over long enough for what it brings to have come. */
export type PastClass = { seats: number; redemptions: number; learners: number | null; surveys: number }
/** A class ahead. `worth`: of one redemption in points. `survey`: whether its surveys will count. */
export type AheadClass = { seats: number | null; learners: number | null; worth: number; survey: boolean }

/** Eight of ten times it lies within `middle` ± `margin`. */
export type Estimate = { middle: number; margin: number }

export type Planned = {
  /** Classes that are planned. */
  classes: number
  /** Of them, those that name no seats and are left out. */
  withoutSeats: number
  /** Redemptions ÷ seats and counted surveys ÷ learners of past classes; null: too few to say. */
  rate: { redemptions: number; surveys: number | null } | null
  points: Estimate | null
  surveys: Estimate | null
}

/** Fewer past classes say nothing of what is usual. */
export const LEAST_CLASSES = 5

/** How many standard deviations hold eight of ten. */
const EIGHT_OF_TEN = 1.2816

/**
 * What planned classes bring, if they redeem and answer as past ones did. The margin is that of single classes and of the
 * usual rate itself.
 */
export function plannedOutlook(past: readonly PastClass[], ahead: readonly AheadClass[]): Planned {
  const redeemed = rateOf(past.map(({ seats, redemptions }) => ({ of: seats, came: redemptions })))
  const answered = rateOf(
    past.flatMap(({ learners, surveys }) => (learners ? [{ of: learners, came: surveys }] : [])),
  )
  return {
    classes: ahead.length,
    withoutSeats: ahead.filter(({ seats }) => seats === null).length,
    rate: redeemed && { redemptions: redeemed.rate, surveys: answered?.rate ?? null },
    points:
      redeemed &&
      estimate(
        redeemed,
        ahead.map(({ seats, worth }) => (seats ?? 0) * worth),
      ),
    surveys:
      answered &&
      estimate(
        answered,
        ahead.map(({ seats, learners, survey }) => (survey ? (learners ?? seats ?? 0) : 0)),
      ),
  }
}

type Rate = { rate: number; variance: number; classes: number }

function rateOf(classes: readonly { of: number; came: number }[]): Rate | null {
  const n = classes.length
  if (n < LEAST_CLASSES) return null
  const rate = sum(classes.map(({ came }) => came)) / sum(classes.map(({ of }) => of))
  const variance = sum(classes.map(({ of, came }) => (came / of - rate) ** 2)) / (n - 1)
  return { rate, variance, classes: n }
}

function estimate({ rate, variance, classes }: Rate, amounts: readonly number[]): Estimate {
  const all = sum(amounts)
  const each = sum(amounts.map((amount) => amount ** 2))
  return {
    middle: rate * all,
    margin: EIGHT_OF_TEN * Math.sqrt(variance * (each + all ** 2 / classes)),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
