export type Scale = (value: number) => number

/** A line through the values at their places; a gap where there is none. */
export function lineOf(values: readonly (number | null)[], x: Scale, y: Scale): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const begins = index === 0 || (values[index - 1] ?? null) === null
      return `${begins ? 'M' : 'L'}${x(index)} ${y(value)}`
    })
    .join('')
}

/** Each value until the next other one. */
export function stepsOf(values: readonly (number | null)[], x: Scale, y: Scale): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const [before, after] = [values[index - 1] ?? null, values[index + 1] ?? null]
      if (before === null) return `M${x(index)} ${y(value)}`
      const step = before !== value ? `V${y(value)}` : ''
      return step || after !== value ? `H${x(index)}${step}` : ''
    })
    .join('')
}

/** Bars from zero, each `width` wide around its place. */
export function barsOf(values: readonly (number | null)[], x: Scale, y: Scale, width: number): string {
  const floor = y(0)
  return values
    .map((value, index) =>
      value ? `M${round(x(index) - width / 2)} ${floor}V${y(value)}h${width}V${floor}z` : '',
    )
    .join('')
}

/** The room between two values, closed; a gap where there is none. */
export function areaOf(values: readonly (readonly [number, number] | null)[], x: Scale, y: Scale): string {
  const parts: string[] = []
  let part: string[] = []
  for (const [index, value] of [...values, null].entries()) {
    if (value) part = [`${x(index)} ${y(value[1])}`, ...part, `${x(index)} ${y(value[0])}`]
    else if (part.length > 0) parts.push(`M${part.join('L')}z`)
    if (!value) part = []
  }
  return parts.join('')
}

/** Of the room that a place has. */
const BAR = 0.8

/** How wide the bars of so many places are. */
export const widthOf = (places: number): number => round((BAR * 100) / places)

/** The axis of average answers, from zero. */
export const TO_FIVE = [0, 5] as const

/** The axis of what is counted, from zero. */
export const upTo = (values: readonly (number | null)[]): [number, number] => [
  0,
  Math.max(1, ...values.map(Number)),
]

export const round = (value: number): number => Math.round(value * 10) / 10
