import { may, type Role } from '@/lib/auth/roles'
import { showMonth } from '@/lib/dates'
import { stepsPage } from '@/lib/paths/any-programme'
import { importsPage } from '@/lib/paths/data'
import { type AreaAddress, areaPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { designationsIn } from '@/lib/programmes/solutions-partner/ahead/next-losses'
import type { Capability } from '@/lib/programmes/solutions-partner/capability'
import { SOLUTIONS_PARTNER } from '@/lib/programmes/solutions-partner/programme'
import type { AreaScore, MetricScore } from '@/lib/programmes/solutions-partner/score'
import { dataGaps } from '@/lib/programmes/solutions-partner/words/data-gaps'
import { decidingOf } from '@/lib/programmes/solutions-partner/words/missing-words'
import { FAMILY_NAMES, METRIC_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { riskOf } from '@/lib/programmes/solutions-partner/words/risk-words'
import type { CapabilityVerdict } from '@/lib/programmes/solutions-partner/words/verdict-words'
import { subtract, toNumber } from '@/lib/scoring/rational'
import type { NextStep } from '../programme/verdict'

/** The one action that helps most: keeping what is about to be lost, then a file that is missing, then the nearest area. */
export function nextStep(
  capability: Capability,
  { focus }: CapabilityVerdict,
  place: { slug: string; asOf: string | null; ruleSet: string | null },
  role: Role,
): NextStep | null {
  const { score } = capability
  const [worst] = designationsIn(capability.losses)
  const endangered =
    score.areas.find(({ id }) => id === worst?.id) ??
    score.areas.find((area) => isEndangered(capability, area))
  if (endangered)
    return { text: `See what keeps ${areaName(endangered.id)}`, href: wayHref(place, endangered) }
  const file = missingFile(capability, score.areas, place.slug, role)
  if (file) return file
  return (
    focus && {
      text: `See what ${areaName(focus.id)} needs`,
      href: areaPage.href({ ...place, area: focus.id }),
    }
  )
}

/** Its designation goes with the next refresh, or with certifications. */
const isEndangered = (capability: Capability, area: AreaScore): boolean =>
  riskOf(area, { ...capability, asOf: capability.score.asOf, ruleSet: capability.score.ruleSet }).tone ===
  'bad'

/** Where it stands step by step what brings an area to a designation, least work first. */
export const wayHref = ({ slug, asOf }: Pick<AreaAddress, 'slug' | 'asOf'>, { id }: AreaScore): string =>
  stepsPage.href({ slug, programme: SOLUTIONS_PARTNER.id, asOf }, `#${id}`)

/** The same of one area: what keeps it, a file, the way to its designation by the rules in force, or the metric that has most to gain. */
export function areaStep(
  capability: Capability,
  area: AreaScore,
  address: AreaAddress,
  role: Role,
): NextStep | null {
  if (isEndangered(capability, area) && address.ruleSet === null)
    return { text: `See what keeps ${areaName(area.id)}`, href: wayHref(address, area) }
  const file = missingFile(capability, [area], address.slug, role)
  if (file) return file
  const { ruleSet } = capability.score
  if (area.status !== 'qualified' && address.ruleSet === null)
    return {
      text: `See the least work to ${ruleSet.qualifiedFrom.value} points`,
      href: wayHref(address, area),
    }
  const gain = ({ points, max }: MetricScore) => toNumber(subtract(max, points))
  const [most] = decidingOf(area).metrics.toSorted((a, b) => gain(b) - gain(a))
  if (!most || gain(most) === 0) return null
  return {
    text: `See what ${METRIC_NAMES[most.id].toLowerCase()} ${most.id === 'usage-growth' ? 'needs' : 'need'}`,
    href: areaPage.href({ ...address, details: most.id, track: area.track }),
  }
}

function missingFile(
  { families, score }: Capability,
  areas: readonly AreaScore[],
  slug: string,
  role: Role,
): NextStep | null {
  const [gap] = dataGaps(families, areas, score.asOf)
  const [month] = gap?.months ?? []
  if (!gap || !month || !may(role, 'imports:write')) return null
  return {
    text: `Import ${FAMILY_NAMES[gap.family]} for ${showMonth(month)}`,
    href: importsPage.href({ slug }),
  }
}
