import type { AreaId, Metric } from '@/lib/kinds'
import type { Step } from '@/lib/scoring/plan/line'
import type { Plan } from '@/lib/scoring/plan/plan'
import { nearestArea } from '@/lib/scoring/plan/steps'
import { changesOfSteps } from '@/lib/scoring/what-if/changes-of-steps'
import { parametersOf } from '@/lib/scoring/what-if/parameters'
import { addressOf, type PageAddress } from '../training-services/page-address'

/** Where each number of a plan leads to. */
export function planAddresses(slug: string, { asOf, isAnniversary, lines }: Plan) {
  const pages = `/${slug}/membership/training-services`
  const page: PageAddress = { slug, view: 'official', asOf: null, area: null, details: null }
  const later: PageAddress = isAnniversary ? { ...page, view: 'anniversary' } : { ...page, asOf }
  const anyArea: AreaId = nearestArea(lines)?.area ?? 'business-applications'
  return {
    now: (metric: Metric, area: AreaId | null) => addressOf(page, { area, details: { metric, area } }),
    ahead: (metric: Metric, area: AreaId | null) => addressOf(later, { area, details: { metric, area } }),
    whatIf: (steps: readonly Step[]) =>
      `${pages}/what-if?${parametersOf({ changes: changesOfSteps(steps, anyArea), asOf, ruleSet: null })}`,
    fallingOut: `${pages}/falling-out`,
    forecast: `${pages}/forecast`,
    anniversary: `${pages}/plan`,
    api: `/api/v1/orgs/${slug}/training-services/plan?as_of=${asOf}`,
  }
}
export type PlanAddresses = ReturnType<typeof planAddresses>
