import { BREAKDOWNS, type Breakdown } from '../insight/model/trends/parts'
import { type CriterionId, FIRST_CRITERION } from '../programmes/training-services/criterion-id'
import { ofOrg } from './address'
import { criterion } from './criterion'
import { all, choice, type Says, shown, unreadOf } from './part'
import { TRAINING_SERVICES } from './programme'

const CRITERION = criterion()
const BY = choice('by', BREAKDOWNS, 'location')

/** `table`: the chart's numbers stand below it; `partMonths`: those of the parts, month by month. */
const SHOWN = all({ table: shown('table'), partMonths: shown('part_months') })
type Shown = { by: Breakdown; table: boolean; partMonths: boolean }

const says: Says<CriterionId & Shown> = {
  names: [...CRITERION.names, ...BY.names, ...SHOWN.names],
  unread: unreadOf([CRITERION, BY, SHOWN]),
  read(one) {
    const id = CRITERION.read(one) ?? FIRST_CRITERION
    const by = BY.read(one)
    return { ...id, by: id.area && by === 'area' ? 'location' : by, ...SHOWN.read(one) }
  },
  write: ({ metric, area = null, by = 'location', ...tables }) => ({
    ...CRITERION.write(metric ? { metric, area } : null),
    ...BY.write(by),
    ...SHOWN.write(tables),
  }),
}

export const trendsPage = ofOrg({
  path: `${TRAINING_SERVICES}/trends`,
  name: 'Trends',
  action: 'qualification:read',
  says,
})
export type TrendsAddress = ReturnType<typeof trendsPage.read>
