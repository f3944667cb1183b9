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

export const round = (value: number): number => Math.round(value * 10) / 10
