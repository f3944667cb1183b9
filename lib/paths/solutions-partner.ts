import type { Action } from '../auth/roles'
import { AREAS, type AreaId, METRICS, TRACKS } from '../programmes/solutions-partner/areas'
import { EFFECTS } from '../programmes/solutions-partner/behind/by-customer'
import { RULE_SETS } from '../programmes/solutions-partner/rules'
import { type Address, address, type InOrg, ofOrg } from './address'
import { all, among, day, pageNumber, text } from './part'

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

/** The customers of an area, and what each does to it; `sort` by the metric, most lost first. */
export const customersPage = ofOrg({
  path: `${PATH}/customers`,
  name: 'Customers',
  action: 'qualification:read',
  says: all({
    area: among('area', AREAS),
    asOf,
    ruleSet,
    sort: among('sort', METRICS),
    effect: among('effect', EFFECTS),
    search: text('search'),
    page: pageNumber,
  }),
})
export type CustomersAddress = ReturnType<typeof customersPage.read>

/** What stands for `[customer]`: a tenant ID. */
export type InCustomer = InOrg & { customer: string }
const ofCustomer = all({ area: among('area', AREAS), asOf, ruleSet })

/** One customer: what counts of it in an area, and what would. */
export const customerPage: Address<InCustomer, ReturnType<typeof ofCustomer.read>> & {
  name: string
  action: Action
} = {
  ...address<InCustomer, ReturnType<typeof ofCustomer.read>>(
    `/[org]/${PATH}/customers/[customer]`,
    ofCustomer,
  ),
  name: 'Customer',
  action: 'qualification:read',
}
export type CustomerAddress = ReturnType<typeof customerPage.read>

/** Who holds what of an area, and until when it counts. */
export const skillingPage = ofOrg({
  path: `${PATH}/skilling`,
  name: 'Skilling',
  action: 'qualification:read',
  says: all({ area: among('area', AREAS), asOf, ruleSet }),
})
export type SkillingAddress = ReturnType<typeof skillingPage.read>

/** Specializations; `edit` the one that the form changes, `add` the one that it begins with. */
export const specializationsPage = ofOrg({
  path: `${PATH}/specializations`,
  name: 'Specializations',
  action: 'qualification:read',
  says: all({ edit: text('edit'), add: text('add') }),
})
export type SpecializationsAddress = ReturnType<typeof specializationsPage.read>
