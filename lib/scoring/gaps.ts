import type { Criterion } from './criterion'
import type { AreaResult, Qualification } from './qualification'
import { atLeast, fromDecimal, type Rational, ZERO } from './rational'
import { shortfall } from './units/amounts'

/** One thing that stands between an organization and qualification. */
export type Gap = {
  /** As a part of a sentence: `189 courseware points`. */
  text: string
  /** Which part of its benchmark is missing: 0 to 1. Only by this are points, surveys and averages comparable. */
  share: Rational
}

/** Open base criteria in page order, then the way to the nearest area; empty once qualified. */
export const gapsOf = (qualification: Qualification): Gap[] => [
  ...Object.values(qualification.base.criteria)
    .filter((criterion) => criterion.status !== 'completed')
    .map(gapOf),
  ...areaGap(qualification),
]

/** The gap that is furthest from its benchmark, the first of equals. */
export const furthest = (gaps: readonly Gap[]): Gap | null =>
  gaps.reduce<Gap | null>((most, gap) => (most && atLeast(most.share, gap.share) ? most : gap), null)

/** The way to the area that is nearest, when no area is completed yet. */
function areaGap({ areas }: Qualification): Gap[] {
  if (areas.some((area) => area.status === 'completed')) return []
  const nearest = areas.reduce((best, area) => (isNearer(area, best) ? area : best))
  if (nearest.status === 'not_started') return [{ text: 'one solution area', share: { n: 1n, d: 1n } }]
  const open = [nearest.surveyCompletions, nearest.averageResponseScore].filter(
    (criterion) => criterion.status !== null && criterion.status !== 'completed',
  )
  const shares = open.map(gapOf)
  const text = `one solution area (nearest: ${new Intl.ListFormat('en').format(shares.map((one) => one.text))})`
  return [{ text, share: furthest(shares)?.share ?? ZERO }]
}

const isNearer = (area: AreaResult, best: AreaResult) =>
  !atLeast(shortfall(area.surveyCompletions), shortfall(best.surveyCompletions))

const gapOf = (criterion: Criterion): Gap => ({
  text: criterion.unit.gap(criterion),
  share: shareOf(criterion),
})

function shareOf(criterion: Criterion): Rational {
  if (criterion.threshold === null) return ZERO
  const [gap, benchmark] = [shortfall(criterion), fromDecimal(criterion.threshold.value)]
  return { n: gap.n * benchmark.d, d: gap.d * benchmark.n }
}
