import { ofOrg } from './address'
import { comparePage, expectedPage, inProgramme, leavingPage } from './any-programme'
import { all, day } from './part'
import { TRAINING, TRAINING_SERVICES } from './programme'

export const forecastPage = inProgramme(expectedPage, TRAINING)

export const fallingOutPage = inProgramme(leavingPage, TRAINING)

export const reconcilePage = inProgramme(comparePage, TRAINING)

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
