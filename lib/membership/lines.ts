import type { Ctx } from '../context'
import type { MembershipLine } from './model/line'

/** The designations of a programme, a line each; null: there is no data of it. */
export type Lines = (ctx: Ctx) => Promise<readonly MembershipLine[] | null>
