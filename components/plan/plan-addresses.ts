import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { fallingOutPage, forecastPage, planPage } from '@/lib/paths/training-services'
import { whatIfHref } from '@/lib/paths/what-if'
import type { AreaId, Metric } from '@/lib/programmes/training-services/kinds'
import type { Step } from '@/lib/programmes/training-services/plan/line'
import type { Plan } from '@/lib/programmes/training-services/plan/plan'
import { nearestArea } from '@/lib/programmes/training-services/plan/steps'
import { changesOfSteps } from '@/lib/programmes/training-services/what-if/changes-of-steps'
import { parametersOf } from '@/lib/programmes/training-services/what-if/parameters'

/** Where each number of a plan leads to. */
export function planAddresses(slug: string, { asOf, isAnniversary, lines }: Plan) {
  const page: OverviewAddress = { slug, view: 'official', asOf: null, area: null, details: null }
  const later: OverviewAddress = isAnniversary ? { ...page, view: 'anniversary' } : { ...page, asOf }
  const anyArea: AreaId = nearestArea(lines)?.area ?? 'business-applications'
  return {
    now: (metric: Metric, area: AreaId | null) => overviewHref(page, { area, details: { metric, area } }),
    ahead: (metric: Metric, area: AreaId | null) => overviewHref(later, { area, details: { metric, area } }),
    whatIf: (steps: readonly Step[]) =>
      whatIfHref(slug, parametersOf({ changes: changesOfSteps(steps, anyArea), asOf, ruleSet: null })),
    fallingOut: fallingOutPage.href({ slug }),
    forecast: forecastPage.href({ slug }),
    anniversary: planPage.href({ slug }),
    api: `/api/v1/orgs/${slug}/training-services/plan?as_of=${asOf}`,
  }
}
export type PlanAddresses = ReturnType<typeof planAddresses>
