import { seeded } from '../../lib/scoring/chance'
import type { Case } from './case'
import { costlyCases } from './costly-cases'
import { bombCases, packedCases } from './packed-cases'
import { requestCases } from './request-cases'
import { largeCases, textCases } from './text-cases'

/** Half texts, a quarter archives, a quarter bad ways to send a sound file; the same for the same seed. */
export function smallCases(count: number, seed: number): (() => Case)[] {
  const random = seeded(seed)
  const quarter = Math.ceil(count / 4)
  return [
    ...textCases(random, count - 2 * quarter),
    ...packedCases(random, quarter),
    ...requestCases(random, quarter),
  ].map((one) => () => one)
}

/** Each made when its turn comes: together they are hundreds of megabytes. */
export const hugeCases = (seed: number): (() => Case)[] => [
  ...largeCases(seeded(seed)),
  ...bombCases(),
  ...costlyCases(),
]
