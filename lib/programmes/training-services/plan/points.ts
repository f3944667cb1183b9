import type { Criterion } from '../../../scoring/criterion'
import {
  add,
  atLeast,
  ceiling,
  fromDecimal,
  integer,
  isZero,
  multiply,
  type Rational,
  smaller,
  subtract,
  ZERO,
} from '../../../scoring/rational'
import { type LevelPart, levelsOf } from '../levels'

/**
 * The least that completes a criterion of points: redemptions or exam units. Exact: one less does not.
 * null where no number of that kind suffices alone: a limit or a weight of 0 stands in the way.
 */
export type PointsPlan = {
  advanced: number | null
  fundamentalsAndOthers: number | null
  /** Where fundamentals & others do not suffice alone: those that still help, and the advanced ones beside them. */
  mixed: { fundamentalsAndOthers: number; advanced: number } | null
  /** How many more fundamentals & others still bring points; null = there is no limit. */
  room: number | null
}

/** @throws Error for a criterion that is not made of points, or has no benchmark */
export function planPoints({ node, threshold }: Criterion): PointsPlan {
  if (threshold === null) throw new Error(`${node.id} has no benchmark to plan for`)
  const { fundamentalsAndOthers: low, advanced: high } = levelsOf({ node })
  const benchmark = fromDecimal(threshold.value)
  const fundamentalsAndOthers = leastMore(low, high.points, benchmark)
  return {
    advanced: leastMore(high, low.points, benchmark),
    fundamentalsAndOthers,
    mixed: fundamentalsAndOthers === null ? mix(low, high, benchmark) : null,
    room: roomIn(low),
  }
}

/** As many fundamentals & others as still bring points, the least advanced beside them, then none that saves nothing. */
function mix(low: LevelPart, high: LevelPart, benchmark: Rational): PointsPlan['mixed'] {
  const room = roomIn(low)
  if (!room) return null
  const advanced = leastMore(high, pointsWith(low, room), benchmark)
  if (advanced === null) return null
  const fundamentalsAndOthers = leastMore(low, pointsWith(high, advanced), benchmark)
  return fundamentalsAndOthers ? { fundamentalsAndOthers, advanced } : null
}

/** The least number of one level that completes, beside the points of the other level. */
function leastMore(part: LevelPart, beside: Rational, benchmark: Rational): number | null {
  const score = add(part.points, beside)
  if (!isZero(score) && atLeast(score, benchmark)) return 0
  const [weight, cap] = [fromDecimal(part.weight.value), capOf(part)]
  if (isZero(weight) || (cap && isZero(cap))) return null
  const lacking = subtract(benchmark, beside)
  // A benchmark of 0 still asks for a score above zero.
  if (atLeast(ZERO, lacking)) return 1
  if (cap && !atLeast(cap, lacking)) return null
  return Number(rowsFor(lacking, weight)) - part.count
}

function roomIn(part: LevelPart): number | null {
  const [weight, cap] = [fromDecimal(part.weight.value), capOf(part)]
  if (isZero(weight)) return 0
  return cap && Math.max(0, Number(rowsFor(cap, weight)) - part.count)
}

function pointsWith(part: LevelPart, more: number): Rational {
  const points = multiply(integer(part.count + more), fromDecimal(part.weight.value))
  const cap = capOf(part)
  return cap ? smaller(points, cap) : points
}

const capOf = ({ cap }: LevelPart) => (cap.value === null ? null : fromDecimal(cap.value))
const rowsFor = (points: Rational, weight: Rational) =>
  ceiling({ n: points.n * weight.d, d: points.d * weight.n })
