import type { Known } from '../formulas/outcome'
import type { MetricScore } from '../score'
import { behindAzDeploy, behindAzGrowth, behindAzNet } from './azure'
import { behindBaDeploy, behindBaGrowth, behindBaNet } from './business'
import { behindMwDeploy, behindMwGrowth, behindMwNet } from './modern-work'
import { behindPeople, behindSteps } from './people'
import type { Behind, CustomerRow } from './row'
import { behindSecurity } from './security'

/**
 * What is behind a metric, row by row: the contributions add up to its value; those of growth in percent to what is
 * divided by the base. No rows where the value is unknown for want of figures.
 */
export function rowsBehind(metric: MetricScore, known: Known): Behind {
  const { formula, ...rule } = metric.rule
  if (formula.name === 'PEOPLE') return { of: 'people', rows: behindPeople({ ...rule, formula }, known) }
  if (formula.name === 'STEPS') return { of: 'people', rows: behindSteps({ ...rule, formula }, known) }
  return { of: 'customers', rows: customersBehind(metric, known) }
}

function customersBehind(metric: MetricScore, known: Known): CustomerRow[] {
  const { formula, ...rule } = metric.rule
  switch (formula.name) {
    case 'AZ-NET':
      return behindAzNet({ ...rule, formula }, known)
    case 'AZ-GROWTH':
      return behindAzGrowth(known)
    case 'AZ-DEPLOY':
      return behindAzDeploy({ ...rule, formula }, known)
    case 'BA-NET':
      return behindBaNet({ ...rule, formula }, known)
    case 'BA-GROWTH':
      return behindBaGrowth({ ...rule, formula }, known)
    case 'BA-DEPLOY':
      return behindBaDeploy({ ...rule, formula }, known)
    case 'MW-NET':
      return behindMwNet({ ...rule, formula }, known)
    case 'MW-GROWTH':
      return behindMwGrowth({ ...rule, formula }, known, metric)
    case 'MW-DEPLOY':
      return behindMwDeploy({ ...rule, formula }, known, metric)
    case 'SEC-NET':
      return behindSecurity({ ...rule, formula }, known, metric)
    case 'SEC-GROWTH':
      return behindSecurity({ ...rule, formula }, known, metric)
    case 'SEC-DEPLOY':
      return behindSecurity({ ...rule, formula }, known, metric)
    case 'PEOPLE':
    case 'STEPS':
      return []
  }
}
