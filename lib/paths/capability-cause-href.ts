import type { CapabilityCause } from '../answers/capability-reconciliations'
import { lastOf, type PlainDate } from '../dates'
import { METRICS } from '../programmes/solutions-partner/areas'
import { SOLUTIONS_PARTNER } from '../programmes/solutions-partner/programme'
import type { CauseHref } from '../reconcile/model/search'
import type { CriterionPlace } from '../scoring/criteria'
import { valuesPage } from './any-programme'
import { areaNamed, areaPage, customerPage, skillingPage } from './solutions-partner'

/** Where a cause of the six scores is seen; null where no page shows it. */
export const capabilityCauseHref: CauseHref = (slug, { area: named, asOf }, { cause: given }) => {
  // The search of the six scores gives no other.
  const cause = given as CapabilityCause
  const area = areaNamed(named ?? '')
  if (!area) return null
  switch (cause.kind) {
    case 'association':
    case 'claim':
    case 'customer':
    case 'as-association':
    case 'subscription':
      return customerPage.href({ slug, customer: cause.tenant, area, asOf })
    case 'person':
    case 'certification':
    case 'linked':
    case 'renewed':
      return skillingPage.href({ slug, area, asOf })
    case 'refresh':
      return areaPage.href({ slug, area, asOf: lastOf(cause.month) })
    case 'rule-set':
      return areaPage.href({ slug, area, asOf, ruleSet: cause.ruleSet })
    case 'track':
    case 'month':
      return areaPage.href({ slug, area, asOf })
    case 'decision':
      return valuesPage.href({ slug, programme: SOLUTIONS_PARTNER.id, asOf, area }, '#decisions')
    case 'whole-points':
      return null
  }
}

/** The area as of the day, with the flyout of the metric where the number is one of a metric. */
export function capabilityFigureHref(
  slug: string,
  { metric, area: named }: CriterionPlace,
  asOf: PlainDate,
): string | null {
  const area = areaNamed(named ?? '')
  const details = METRICS.find((one) => one === metric) ?? null
  return area && areaPage.href({ slug, area, asOf, details })
}
