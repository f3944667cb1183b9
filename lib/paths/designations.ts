import type { Action } from '../auth/roles'
import { type Address, address, type InOrg, ofOrg } from './address'
import { all, day } from './part'

const PATH = 'membership/designations'

/** What stands for `[designation]`. */
export type InDesignation = InOrg & { designation: string }
const says = all({ asOf: day('as_of') })

/** The record of one designation, and what it means on a day. */
export const designationPage: Address<InDesignation, ReturnType<typeof says.read>> & {
  name: string
  action: Action
} = {
  ...address<InDesignation, ReturnType<typeof says.read>>(`/[org]/${PATH}/[designation]`, says),
  name: 'Designation',
  action: 'qualification:read',
}

/** Legacy competencies, and what is taken at each anniversary. */
export const benefitsPage = ofOrg({
  path: `${PATH}/benefits`,
  name: 'Fee and benefits',
  action: 'qualification:read',
})
