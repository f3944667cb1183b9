/** How a level may have gone over the months that are known. */
export type ShapeName = 'steady' | 'growth' | 'step' | 'one-off' | 'shifting'

/** `months`: positions of the months that share one level; `current`: the level the future starts from. */
type Block = { months: readonly number[]; current: boolean }
/** `slope`: in deviations of what is thought likely beforehand; `belief`: beforehand, all shapes together 1. */
export type Shape = { name: ShapeName; belief: number; slope: number; blocks: readonly Block[] }

/** Stated before anything is seen: most organizations hold a level or grow steadily. */
const BELIEFS: Record<ShapeName, number> = {
  steady: 0.25,
  growth: 0.4,
  step: 0.15,
  'one-off': 0.1,
  shifting: 0.1,
}
/** Fewer months do not show a level of their own. */
const LEAST_MONTHS = 2
/** A level that shifts again and again holds for so many months. */
const HOLDS = [3, 6, 12]
/** A grid over the normal distribution, close together where it is dense. */
const SLOPES = [-2.2, -1.7, -1.3, -1, -0.75, -0.5, -0.3, -0.15, 0.15, 0.3, 0.5, 0.75, 1, 1.3, 1.7, 2.2]

const known = new Map<number, readonly Shape[]>()

/** One level throughout, steady growth or decline, one change of level, one month unlike all others, or shifts again and again. */
export function shapesOf(months: number): readonly Shape[] {
  const shapes = known.get(months) ?? [
    steady(months),
    ...growths(months),
    ...steps(months),
    ...oneOffs(months),
    ...shifts(months),
  ]
  known.set(months, shapes)
  return shapes
}

const allOf = (months: number) => Array.from({ length: months }, (_, index) => index)

const steady = (months: number): Shape => ({
  name: 'steady',
  belief: BELIEFS.steady,
  slope: 0,
  blocks: [{ months: allOf(months), current: true }],
})

function growths(months: number): Shape[] {
  const densities = SLOPES.map((slope) => Math.exp((-slope * slope) / 2))
  const sum = densities.reduce((all, density) => all + density, 0)
  return SLOPES.map((slope, index) => ({
    ...steady(months),
    name: 'growth',
    slope,
    belief: (BELIEFS.growth * (densities[index] ?? 0)) / sum,
  }))
}

function steps(months: number): Shape[] {
  const all = allOf(months)
  const starts = all.slice(LEAST_MONTHS, months - LEAST_MONTHS + 1)
  return starts.map((start) => ({
    name: 'step',
    slope: 0,
    belief: BELIEFS.step / starts.length,
    blocks: [
      { months: all.slice(0, start), current: false },
      { months: all.slice(start), current: true },
    ],
  }))
}

const oneOffs = (months: number): Shape[] =>
  allOf(months).map((odd) => ({
    name: 'one-off',
    slope: 0,
    belief: BELIEFS['one-off'] / months,
    blocks: [
      { months: [odd], current: false },
      { months: allOf(months).filter((month) => month !== odd), current: true },
    ],
  }))

function shifts(months: number): Shape[] {
  const lengths = HOLDS.filter((length) => 2 * length <= months)
  return lengths.map((length) => {
    const count = Math.floor(months / length)
    const start = (block: number) => (block === 0 ? 0 : months - (count - block) * length)
    const blocks = Array.from({ length: count }, (_, block) => ({
      months: allOf(months).slice(start(block), start(block + 1)),
      current: block === count - 1,
    }))
    return { name: 'shifting', slope: 0, belief: BELIEFS.shifting / lengths.length, blocks }
  })
}
