import { readRecords } from '@/lib/designations/sql/records'
import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import type { Standing } from '../designations/model/standing'
import { isHeld, STATUS_NAMES } from '../designations/model/statuses'
import type { ProgrammeName } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { linesOf } from './lines-of'
import { type MembershipLine, mostPressing } from './model/line'

/** All designations of an organization at a glance. */
export type Membership = {
  today: PlainDate
  lines: readonly MembershipLine[]
  /** The one thing to do this week; null: nothing is known that has to be done. */
  first: MembershipLine | null
  /** Programmes of which there is no data. */
  without: readonly ProgrammeName[]
}

/**
 * Where every designation stands, from what the overviews of its programmes keep: no number is worked out a second time.
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function getMembership(ctx: Ctx): Promise<Membership> {
  authorize(ctx, 'qualification:read')
  const [state, records] = await ctx.db.inTenant(ctx.orgId, 'batch', (tx) =>
    Promise.all([readState(tx), readRecords(tx)]),
  )
  const of = await Promise.all(
    EVERY_PROGRAMME.map(async (row) => ({
      programme: row.programme,
      lines: (await linesOf(row)?.(ctx)) ?? null,
    })),
  )
  // What is held is asked for only where anything was recorded: days of half a year are scored for it.
  const standings = records.length > 0 ? (await getDesignations(ctx)).designations : []
  const lines = of.flatMap(({ lines: own }) => own ?? []).map((line) => withStanding(line, standings))
  return {
    today: todayIn(state.timeZone),
    lines,
    first: mostPressing(lines),
    without: of.flatMap(({ programme, lines: own }) => (own === null ? [programme] : [])),
  }
}

/** What is recorded of a designation goes before what its score says. */
function withStanding(line: MembershipLine, standings: readonly Standing[]): MembershipLine {
  const standing = standings.find(({ designation }) => designation === line.id)
  if (!standing || standing.attainedOn === null) return line
  const [next] = standing.nextDates
  const sooner = next && (!line.next || next.on <= line.next.on) ? { on: next.on, what: next.why } : line.next
  return {
    ...line,
    next: sooner,
    ...(isHeld(standing.status) && { status: 'qualified' as const, word: STATUS_NAMES[standing.status] }),
  }
}
