import { BREAKDOWNS, type Breakdown } from '../insight/model/trends/parts'
import { type CriterionId, FIRST_CRITERION } from '../programmes/training-services/criterion-id'
import { ofOrg } from './address'
import { criterion } from './criterion'
import { choice, type Says } from './part'
import { TRAINING_SERVICES } from './programme'

const CRITERION = criterion()
const BY = choice('by', BREAKDOWNS, 'location')

const says: Says<CriterionId & { by: Breakdown }> = {
  names: [...CRITERION.names, ...BY.names],
  read(one) {
    const id = CRITERION.read(one) ?? FIRST_CRITERION
    const by = BY.read(one)
    return { ...id, by: id.area && by === 'area' ? 'location' : by }
  },
  write: ({ metric, area = null, by = 'location' }) => ({
    ...CRITERION.write(metric ? { metric, area } : null),
    ...BY.write(by),
  }),
}

export const trendsPage = ofOrg({
  path: `${TRAINING_SERVICES}/trends`,
  name: 'Trends',
  action: 'qualification:read',
  says,
})
export type TrendsAddress = ReturnType<typeof trendsPage.read>
