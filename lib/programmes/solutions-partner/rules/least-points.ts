import { atLeast, integer, isZero, type Rational } from '../../../scoring/rational'
import type { Decisions } from './decisions'

/** Whether a metric has as many points as each needs for an area to be qualified: unrounded. */
export const hasLeast = (points: Rational, { leastPoints }: Pick<Decisions, 'leastPoints'>): boolean =>
  leastPoints === '1' ? atLeast(points, integer(1)) : !isZero(points)

/** `at least 1` */
export const leastWords = ({ leastPoints }: Pick<Decisions, 'leastPoints'>): string =>
  leastPoints === '1' ? 'at least 1' : 'more than 0'

/** The number that it is about, as tables and charts mark it. */
export const leastMark = ({ leastPoints }: Pick<Decisions, 'leastPoints'>): string =>
  leastPoints === '1' ? '1' : '0'
