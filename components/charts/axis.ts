const STEPS = [1, 2, 2.5, 3, 4, 5, 10]
const MOST_STEPS = 5

/** The numbers of an axis from at or below the lowest to at or above the highest value, in even steps. */
export function ticksOf([low, high]: readonly [number, number], fractions: boolean): number[] {
  const step = stepOf((high - low || 1) / MOST_STEPS, fractions)
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  return Array.from({ length: Math.max(last - first, 1) + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(6)),
  )
}

/** The next larger step that people count in; whole where the values are. */
function stepOf(least: number, fractions: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const steps = [power, power * 10]
    .flatMap((unit) => STEPS.map((step) => Number((step * unit).toPrecision(6))))
    .filter((step) => step >= least * (1 - 1e-9) && (fractions || Number.isInteger(step)))
  return steps[0] ?? 1
}

const MOST_NAMED = 13

/** Which of so many places are named, so that names do not touch; every second of them is for wide screens only. */
export function namedOf(count: number): number[] {
  const step = Math.ceil(count / MOST_NAMED)
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
}
