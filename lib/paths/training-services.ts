import { type CriterionId, FIRST_CRITERION } from '../programmes/training-services/criterion-id'
import { ofOrg } from './address'
import { inProgramme, leavingPage } from './any-programme'
import { criterion } from './criterion'
import { all, day, type Says } from './part'
import { TRAINING, TRAINING_SERVICES } from './programme'

const CRITERION = criterion()
const ofCriterion: Says<CriterionId> = {
  names: CRITERION.names,
  unread: CRITERION.unread,
  read: (one) => CRITERION.read(one) ?? FIRST_CRITERION,
  write: ({ metric, area = null }) => CRITERION.write(metric ? { metric, area } : null),
}

export const forecastPage = ofOrg({
  path: `${TRAINING_SERVICES}/forecast`,
  name: 'Forecast',
  action: 'qualification:read',
  says: ofCriterion,
})

export const fallingOutPage = inProgramme(leavingPage, TRAINING)

export const planPage = ofOrg({
  path: `${TRAINING_SERVICES}/plan`,
  name: 'Plan',
  action: 'qualification:read',
  says: all({ asOf: day('as_of') }),
})

export const reportPage = ofOrg({
  path: `${TRAINING_SERVICES}/report`,
  name: 'Report',
  action: 'qualification:read',
})
