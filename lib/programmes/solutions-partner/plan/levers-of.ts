import type { PlainDate } from '../../../dates'
import type { TrackId } from '../areas'
import type { Known } from '../formulas/outcome'
import type { Segment } from '../names/segment'
import type { MetricScore } from '../score'
import type { Triable } from '../trial/with-changes'
import type { Lever } from './lever'
import { azDeployLevers, azGrowthLevers, azNetLevers } from './levers/azure'
import { baDeployLevers, baGrowthLevers, baNetLevers } from './levers/business'
import { mwDeployLevers, mwGrowthLevers, mwNetLevers } from './levers/modern-work'
import { peopleLevers, stepsLevers } from './levers/people'
import { securityLevers } from './levers/security'

type Given = { known: Known; organization: Triable; track: TrackId; today: PlainDate }

/** All that brings points to a metric: what is there and counts not yet first, then what is new. */
export function leversOf(metric: MetricScore, { known, organization, track, today }: Given): Lever[] {
  const { formula, ...rest } = metric.rule
  const segment: Segment | null = track === 'smb' || track === 'enterprise' ? track : null
  const given = { metric, known, organization, segment, today }
  switch (formula.name) {
    case 'AZ-NET':
      return azNetLevers({ ...rest, formula }, given)
    case 'AZ-GROWTH':
      return azGrowthLevers({ ...rest, formula }, given)
    case 'AZ-DEPLOY':
      return azDeployLevers(given)
    case 'BA-NET':
      return baNetLevers({ ...rest, formula }, given)
    case 'BA-GROWTH':
      return baGrowthLevers({ ...rest, formula }, given)
    case 'BA-DEPLOY':
      return baDeployLevers({ ...rest, formula }, given)
    case 'MW-NET':
      return mwNetLevers({ ...rest, formula }, given)
    case 'MW-GROWTH':
      return mwGrowthLevers({ ...rest, formula }, given)
    case 'MW-DEPLOY':
      return mwDeployLevers({ ...rest, formula }, given)
    case 'SEC-NET':
      return securityLevers({ ...rest, formula }, given)
    case 'SEC-GROWTH':
      return securityLevers({ ...rest, formula }, given)
    case 'SEC-DEPLOY':
      return securityLevers({ ...rest, formula }, given)
    case 'PEOPLE':
      return peopleLevers({ ...rest, formula }, given)
    case 'STEPS':
      return stepsLevers({ ...rest, formula }, given)
  }
}
