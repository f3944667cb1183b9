import type { Random } from './prng'
import { shuffle } from './spread'

/** Nine answers of one survey; null = left empty. */
export type Answers = (number | null)[]

const QUESTIONS = 9
const LIKELY = [2, 3, 4, 4, 5, 5, 5, 5]

/**
 * Surveys of which each has at least one answer, that hold exactly `answers` answers adding up to `points`.
 * @throws when no such surveys exist.
 */
export function fillSurveys(
  target: { surveys: number; answers: number; points: number },
  random: Random,
): Answers[] {
  const { surveys, answers, points } = target
  const possible = answers >= surveys && answers <= surveys * QUESTIONS
  if (!possible || points < answers || points > answers * 5)
    throw new Error(`no ${surveys} surveys hold ${answers} answers with ${points} points`)
  const given = reach(
    Array.from({ length: answers }, () => random.pick(LIKELY)),
    points,
    random,
  )
  let from = 0
  return answered(target, random).map((count) => {
    const values = given.slice(from, from + count)
    from += count
    return shuffle([...values, ...Array<null>(QUESTIONS - count).fill(null)], random)
  })
}

export const unanswered = (): Answers => Array<null>(QUESTIONS).fill(null)

/** How many of the nine questions each survey answers: most all of them, some a few less. */
function answered({ surveys, answers }: { surveys: number; answers: number }, random: Random): number[] {
  const counts = Array<number>(surveys).fill(QUESTIONS)
  for (let left = surveys * QUESTIONS - answers; left > 0; left--) {
    let at = random.between(0, surveys - 1)
    while ((counts[at] ?? 0) <= 1) at = (at + 1) % surveys
    counts[at] = (counts[at] ?? 0) - 1
  }
  return counts
}

/** Moves single answers by one until they add up to `points`, keeping each within 1 to 5. */
function reach(values: number[], points: number, random: Random): number[] {
  let sum = values.reduce((all, value) => all + value, 0)
  while (sum !== points) {
    const step = sum < points ? 1 : -1
    const at = random.between(0, values.length - 1)
    const moved = (values[at] ?? 0) + step
    if (moved < 1 || moved > 5) continue
    values[at] = moved
    sum += step
  }
  return values
}
