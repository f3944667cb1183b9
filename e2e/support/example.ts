import type { Action, Role } from '../../lib/auth/roles'
import type { Method } from './walk-routes'

/** Ids of one organization, to be put into addresses; `cursor` names one of its line items. */
export type Ids = {
  import: number
  location: number
  entry: number
  token: number
  otherLocation: number
  user: number
  request: number
  cursor: string
  externalId: string
  /** A refused import whose file is kept. */
  refused: number
  upload: number
  mapping: number
  /** What knows an achievement code again. */
  code: string
  /** The MCT ID of a trainer. */
  trainer: string
  /** What the Guidelines ask to be kept. */
  record: number
  reconciliation: number
  /** Of the six designations. */
  capabilityReconciliation: number
  snapshot: number
  /** Of the six designations. */
  capabilitySnapshot: number
  override: number
  /** One of the fourteen decisions, made otherwise. */
  decision: number
  scenario: number
  /** A saved simulation of the six areas. */
  tried: number
  /** A certification that Laurel does not know, as a file names it. */
  recordName: string
  /** The tenant ID of a customer. */
  customer: string
  /** A class ID. */
  class: string
  /** A class that is over. */
  taught: string
  /** A file attached to it. */
  attachment: number
  /** Of it, issued here. */
  certificate: number
}
export type Bodies = Partial<Record<Method, (ids: Ids, nonce: number) => string>>

/** An example address of an organization's page or route. */
export type OrgExample = {
  /** Who may, by method. A page: who sees more than which role is missing. */
  actions: Partial<Record<Method, Action>>
  /** What stands for `[…]` besides the organization. */
  params?: (ids: Ids) => Record<string, string>
  /** Other addresses of the same page or route: what is added to the path. */
  queries?: (ids: Ids) => string[]
  bodies?: Bodies
  /** What these methods name in the query is there or not, as an id of the path: another's is unknown. */
  namedInQuery?: readonly Method[]
  /** Refused to a token, whatever its role. */
  personOnly?: Method[]
  /** Not tried by those who may, as one's own ids are not: the next one needs what it takes away. */
  shared?: Method[]
  /** What else than 200 or 201 answers some roles that may. */
  answers?: Partial<Record<Method, (role: Role) => number>>
}

export const json = (value: unknown) => () => JSON.stringify(value)
