import type { Action } from '../auth/roles'
import { AREAS, type AreaId, METRICS, TRACKS } from '../programmes/solutions-partner/areas'
import { RULE_SETS } from '../programmes/solutions-partner/rules'
import { type Address, address, type InOrg, ofOrg } from './address'
import { all, among, day } from './part'

const PATH = 'membership/solutions-partner'

const asOf = day('as_of')
/** Other rules than those of the day. */
const ruleSet = among(
  'rule_set',
  RULE_SETS.map(({ id }) => id),
)

/** The six areas at a glance. */
export const scorecardsPage = ofOrg({
  path: PATH,
  name: 'Solutions Partner',
  action: 'qualification:read',
  says: all({ asOf, ruleSet }),
})
export type ScorecardsAddress = ReturnType<typeof scorecardsPage.read>

/** What stands for `[area]`. */
export type InArea = InOrg & { area: string }
const says = all({ asOf, ruleSet, details: among('details', METRICS), track: among('track', TRACKS) })

/** One area; `details` the metric whose flyout is open, of another track than the one that decides where one is named. */
export const areaPage: Address<InArea, ReturnType<typeof says.read>> & { name: string; action: Action } = {
  ...address<InArea, ReturnType<typeof says.read>>(`/[org]/${PATH}/[area]`, says),
  name: 'Solution area',
  action: 'qualification:read',
}
export type AreaAddress = ReturnType<typeof areaPage.read>

/** null: there is no such area. */
export const areaNamed = (name: string): AreaId | null => AREAS.find((id) => id === name) ?? null
