export type Bound = { min: number; max?: number } | { min?: number; max: number }

/** What one bench found. `ratio` is ours ÷ reference; further figures stand beside it under their own names. */
export type Figures = {
  name: string
  ours: number
  reference: number
  unit: string
  bounds: Record<string, Bound>
  met: boolean
  missed: string[]
  [figure: string]: unknown
}

export type Found = { ours: number; reference: number; unit: string } & Record<string, unknown>

/** Holds what was found against the bounds; a figure that was not measured is missed. */
export function figures(name: string, found: Found, bounds: Record<string, Bound>): Figures {
  const missed = Object.entries(bounds).flatMap(([figure, bound]) =>
    holds(found[figure], bound) ? [] : [figure],
  )
  return { name, ...found, bounds, met: missed.length === 0, missed }
}

function holds(value: unknown, bound: Bound): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  return value >= (bound.min ?? Number.NEGATIVE_INFINITY) && value <= (bound.max ?? Number.POSITIVE_INFINITY)
}

/** Three digits that matter. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

function wordsOf({ min, max }: Bound): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`
  return min === undefined ? `at most ${max}` : `at least ${min}`
}

export function printable({ name, ours, reference, unit, bounds, missed, ...rest }: Figures): string {
  const lines = Object.entries(bounds).map(([figure, bound]) => {
    const wanted = wordsOf(bound)
    const verdict = missed.includes(figure) ? 'MISSED' : 'met'
    return `  ${figure.padEnd(14)}${String(rest[figure]).padStart(8)}  ${wanted.padEnd(16)}${verdict}`
  })
  const head = `${name}: ours ${ours} ${unit}, reference ${reference} ${unit}`
  const detail = Object.entries(rest.detail ?? {}).map(
    ([figure, value]) => `  ${figure.padEnd(14)}${JSON.stringify(value)}`,
  )
  return `${[head, ...lines, ...detail].join('\n')}\n`
}
