/** The scale of the answers in a file; `lowest` is the number of the worst answer, also where it is the higher one. */
export type Scale = { lowest: number; highest: number }

/** Our own: what is stored and counted. */
export const FIVE: Scale = { lowest: 1, highest: 5 }

export const isFive = ({ lowest, highest }: Scale): boolean => lowest === 1 && highest === 5

/** Also halves lie on a scale, though they are no answers. */
export const isOn = ({ lowest, highest }: Scale, value: number): boolean =>
  value >= Math.min(lowest, highest) && value <= Math.max(lowest, highest)

/**
 * The rule "evenly, halves down": the ends of the scale become 1 and 5, what lies between goes to the nearest whole
 * answer, and what lies in the middle of two to the lower one, so that no conversion makes a score look better.
 */
export function toFive({ lowest, highest }: Scale, value: number): number {
  const distance = highest - lowest
  return Math.ceil((distance + 8 * (value - lowest)) / (2 * distance))
}

/** `1 to 9`. */
export const scaleWords = ({ lowest, highest }: Scale): string => `${lowest} to ${highest}`

const MOST_SHOWN = 11

/** `1 → 1, 2 → 1, 3 → 2, …`: what the rule makes of each answer; of a long scale, every so many. */
export function conversionWords(scale: Scale): string {
  const { lowest, highest } = scale
  const distance = Math.abs(highest - lowest)
  const step = Math.ceil(distance / (MOST_SHOWN - 1))
  const direction = Math.sign(highest - lowest)
  const shown = Array.from(
    { length: Math.floor(distance / step) + 1 },
    (_, at) => lowest + direction * step * at,
  )
  return shown.map((value) => `${value} → ${toFive(scale, value)}`).join(', ')
}
