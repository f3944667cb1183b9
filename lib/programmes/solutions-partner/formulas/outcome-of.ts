import type { MetricRule } from '../rules/shape'
import { azDeploy } from './az-deploy'
import { azGrowth } from './az-growth'
import { azNet } from './az-net'
import { baDeploy } from './ba-deploy'
import { baGrowth } from './ba-growth'
import { baNet } from './ba-net'
import { mwDeploy } from './mw-deploy'
import { mwGrowth } from './mw-growth'
import { mwNet } from './mw-net'
import type { Known, Outcome } from './outcome'
import { people } from './people'
import { secDeploy } from './sec-deploy'
import { secGrowth } from './sec-growth'
import { secNet } from './sec-net'
import { steps } from './steps'

/** Evaluates the formula of a metric: each is a file of this folder. */
export function outcomeOf({ formula, ...metric }: MetricRule, known: Known): Outcome {
  switch (formula.name) {
    case 'AZ-NET':
      return azNet({ ...metric, formula }, known)
    case 'AZ-GROWTH':
      return azGrowth({ ...metric, formula }, known)
    case 'AZ-DEPLOY':
      return azDeploy({ ...metric, formula }, known)
    case 'BA-NET':
      return baNet({ ...metric, formula }, known)
    case 'BA-GROWTH':
      return baGrowth({ ...metric, formula }, known)
    case 'BA-DEPLOY':
      return baDeploy({ ...metric, formula }, known)
    case 'MW-NET':
      return mwNet({ ...metric, formula }, known)
    case 'MW-GROWTH':
      return mwGrowth({ ...metric, formula }, known)
    case 'MW-DEPLOY':
      return mwDeploy({ ...metric, formula }, known)
    case 'SEC-NET':
      return secNet({ ...metric, formula }, known)
    case 'SEC-GROWTH':
      return secGrowth({ ...metric, formula }, known)
    case 'SEC-DEPLOY':
      return secDeploy({ ...metric, formula }, known)
    case 'PEOPLE':
      return people({ ...metric, formula }, known)
    case 'STEPS':
      return steps({ ...metric, formula }, known)
  }
}
