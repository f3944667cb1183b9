import { FIVE, type Scale } from './answer-scale'
import { type Found, leaves, numberIn } from './read-answer'

const SHOWN = 3
/** Upper ends of scales in use, the nearest above what a file holds is suggested. */
const ENDS = [5, 6, 7, 9, 10, 100]
/** What programs write for "no answer". */
const MARKS = new Set([-9, -1, 0, 6, 9, 88, 96, 97, 98, 99, 999, 9999])

/** null: all answers that are numbers are on a scale of 1 to 5. @param cells different answers */
export function scaleFor(
  cells: readonly string[],
): { examples: string[]; suggested: Scale; odd: boolean } | null {
  const found = cells.flatMap((cell) => {
    const number = numberIn(cell.trim())
    return number ? [{ cell: cell.trim(), number }] : []
  })
  const off = found.filter(({ number }) => leaves(number, FIVE))
  if (off.length === 0) return null
  return {
    examples: off.slice(0, SHOWN).map(({ cell }) => cell.slice(0, 60)),
    suggested: suggested(found.map(({ number }) => number)),
    odd: off.length <= 2 && off.every(({ number: { value, of } }) => of === null && MARKS.has(value)),
  }
}

function suggested(numbers: readonly Found[]): Scale {
  const values = numbers.map(({ value }) => value)
  const said = numbers.flatMap(({ of }) => (of === null ? [] : [of]))
  const top = Math.max(...values, ...said)
  const highest = ENDS.find((end) => end >= top) ?? 100
  const lowest = Math.min(...values) < 1 ? 0 : 1
  // "1 - Strongly agree": the best answer has the lowest number.
  const [straight, turned] = [
    { lowest, highest },
    { lowest: highest, highest: lowest },
  ]
  const isTurned =
    numbers.some((number) => leaves(number, straight)) && numbers.every((number) => !leaves(number, turned))
  return isTurned ? turned : straight
}
