import type { Criterion } from './criterion'
import type { Group, Qualification } from './qualification'
import { atLeast, fromDecimal, type Rational, ZERO } from './rational'
import { shortfall } from './units/amounts'

/** One thing that stands between an organization and qualification. */
export type Gap = {
  /** As a part of a sentence: `189 courseware points`. */
  text: string
  /** Which part of its benchmark is missing: 0 to 1. Only by this are points, surveys and averages comparable. */
  share: Rational
  /** The criterion itself; of an alternative what is furthest from its benchmark where it is nearest. */
  criterion: Criterion
}

/** Open criteria that all are needed, in page order, then the way to the nearest alternative; empty once qualified. */
export const gapsOf = (qualification: Qualification): Gap[] => [
  ...qualification.groups
    .filter(({ alternative }) => !alternative)
    .flatMap(({ criteria }) => criteria.filter(isOpen).map(gapOf)),
  ...alternativeGap(qualification),
]

const isOpen = ({ status }: Criterion) => status !== null && status !== 'completed'

/** The gap that is furthest from its benchmark, the first of equals. */
export const furthest = (gaps: readonly Gap[]): Gap | null =>
  gaps.reduce<Gap | null>((most, gap) => (most && atLeast(most.share, gap.share) ? most : gap), null)

/** Of groups of which one is enough: the first that is completed, else that which is nearest; null: there are none. */
export function nearestGroup({ groups }: Pick<Qualification, 'groups'>): Group | null {
  const [first, ...others] = groups.filter(({ alternative }) => alternative)
  if (!first) return null
  const done = [first, ...others].find(({ status }) => status === 'completed')
  return done ?? others.reduce((best, group) => (isNearer(group, best) ? group : best), first)
}

/** The way to the group that is nearest, when none of those of which one is enough is completed yet. */
function alternativeGap(qualification: Qualification): Gap[] {
  const { programme } = qualification
  const nearest = nearestGroup(qualification)
  if (nearest === null || nearest.status === 'completed') return []
  const open = nearest.criteria.filter(isOpen).map(gapOf)
  const most = furthest(open)
  if (!most) return []
  if (nearest.status === 'not_started') return [{ ...most, text: programme.alternative }]
  const text = `${programme.alternative} (nearest: ${new Intl.ListFormat('en').format(open.map((one) => one.text))})`
  return [{ ...most, text }]
}

/** By what stands first in a group. */
function isNearer({ criteria: [one] }: Group, { criteria: [best] }: Group): boolean {
  return one !== undefined && best !== undefined && !atLeast(shortfall(one), shortfall(best))
}

const gapOf = (criterion: Criterion): Gap => ({
  text: criterion.unit.gap(criterion),
  share: shareOf(criterion),
  criterion,
})

function shareOf(criterion: Criterion): Rational {
  if (criterion.threshold === null) return ZERO
  const [gap, benchmark] = [shortfall(criterion), fromDecimal(criterion.threshold.value)]
  return { n: gap.n * benchmark.d, d: gap.d * benchmark.n }
}
