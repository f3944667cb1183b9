import { area, type CurveFactory, curveLinear, curveStepAfter, line } from 'd3-shape'

export type Scale = (value: number) => number

/** A line through the values at their places; a gap where there is none. */
export const lineOf = (values: readonly (number | null)[], x: Scale, y: Scale): string =>
  drawn([...values.entries()], x, y, curveLinear)

/** Each value until the next other one. */
export function stepsOf(values: readonly (number | null)[], x: Scale, y: Scale): string {
  const corners = [...values.entries()].filter(
    ([index, value]) => value === null || values[index - 1] !== value || values[index + 1] !== value,
  )
  return drawn(corners, x, y, curveStepAfter)
}

type Place = [index: number, value: number | null]

function drawn(places: Place[], x: Scale, y: Scale, curve: CurveFactory): string {
  const path = line<Place>(
    ([index]) => x(index),
    ([, value]) => y(value ?? 0),
  )
  return path.defined(([, value]) => value !== null).curve(curve)(places) ?? ''
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
  const path = area<readonly [number, number] | null>(
    (_, index) => x(index),
    (value) => y(value?.[0] ?? 0),
    (value) => y(value?.[1] ?? 0),
  )
  return path.defined((value) => value !== null)([...values]) ?? ''
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
