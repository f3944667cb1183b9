import { showMonth } from '../../../dates'
import { listed } from '../../../text/lists'
import { showPoints } from '../answer/show'
import { yearBefore } from '../formulas/months'
import type { Decisions } from '../rules/decisions'
import type { AreaRule, RuleSet } from '../rules/shape'
import type { AreaScore } from '../score'
import { TRACK_NAMES } from './names'
import { usd } from './usd'

/** Why the track decides that does: `SMB: 23 of 28 customers with Azure consumption in Oct 2026 are small or medium …`. */
export function whyTrack(area: AreaScore, { areas, decisions }: RuleSet): string {
  const choice = areas.find(({ id }) => id === area.id)?.choice
  const name = TRACK_NAMES[area.track]
  const { because } = area
  switch (because.by) {
    case 'only':
      return 'These rules have one track.'
    case 'market':
      return `${name}: set for the organization.`
    case 'higher-score':
      return `${name}: the track with the higher score decides (${listed(area.tracks.map(({ id, score }) => `${TRACK_NAMES[id]} ${showPoints(score)}`))}).`
    case 'azure-class':
      return `${name}: ${azureWords(because, choice, decisions)}`
    case 'business-class':
      return `${name}: ${businessWords(because, choice, decisions)}`
  }
}

/** That another track decides than a month ago, and what that one has now; null: the same does. */
export function trackChange({ track, earlier, tracks }: AreaScore): string | null {
  const other = earlier && tracks.find(({ id }) => id === earlier.track)
  if (!earlier || !other) return null
  return `${TRACK_NAMES[track]} decides instead of ${TRACK_NAMES[earlier.track]}, which it was by the figures of ${showMonth(earlier.month)} and which has ${showPoints(other.score)} points now.`
}

type Of<By extends AreaScore['because']['by']> = Extract<AreaScore['because'], { by: By }>

function azureWords(
  { month, smb, all }: Of<'azure-class'>,
  choice: AreaRule['choice'] | undefined,
  { azureClassBase }: Decisions,
): string {
  if (month === null) return 'without Azure consumption nobody can say otherwise.'
  const whose = azureClassBase === 'associated' ? 'a row of Azure consumption' : 'Azure consumption'
  if (all === 0) return `no customer has ${whose} in ${showMonth(month)}.`
  const share = choice?.by === 'azure-class' ? percentOf(choice.share.value) : ''
  const [of, are] = all === 1 ? ['customer', 'is'] : ['customers', smb === 1 ? 'is' : 'are']
  return `${smb} of ${all} ${of} with ${whose} in ${showMonth(month)} ${are} small or medium; from ${share} on it is SMB.`
}

/** `4/5` → `80%`. */
function percentOf(share: string): string {
  const [top = 0, bottom = 1] = share.split('/').map(Number)
  return `${(top / bottom) * 100}%`
}

function businessWords(
  { month, now, before }: Of<'business-class'>,
  choice: AreaRule['choice'] | undefined,
  { businessClass }: Decisions,
): string {
  if (choice?.by !== 'business-class' || month === null || now === null || before === null)
    return 'Enterprise needs revenue of the month and of a year before.'
  const { above, pairs } = choice
  const what =
    businessClass === 'workloads' ? 'different workloads with a customer' : 'workloads of customers'
  const each = businessClass === 'pairs-in-both' ? 'that are the same in both months' : 'in each month'
  return `${what} above ${usd(above.value)} of revenue: ${now} in ${showMonth(month)}, ${before} in ${showMonth(yearBefore(month))}; from ${pairs.value} ${each} on it is Enterprise.`
}
