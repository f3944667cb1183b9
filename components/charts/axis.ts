import { scaleLinear } from 'd3-scale'

const MOST_STEPS = 5

/** The numbers of an axis from at or below the lowest to at or above the highest value, in even steps. */
export function ticksOf([low, high]: readonly [number, number], fractions: boolean): number[] {
  const room = high > low ? high - low : 1
  // What is counted has no halves.
  const steps = fractions ? MOST_STEPS : Math.min(MOST_STEPS, Math.ceil(room))
  return scaleLinear([low, low + room], [0, 1])
    .nice(steps)
    .ticks(steps)
}

const MOST_NAMED = 13

/** Which of so many places are named, so that names do not touch; every second of them is for wide screens only. */
export function namedOf(count: number): number[] {
  const step = Math.ceil(count / MOST_NAMED)
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
}
