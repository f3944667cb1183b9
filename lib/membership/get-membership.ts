import { readRecords } from '@/lib/designations/sql/records'
import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import { importsPage } from '../paths/data'
import { designationPage } from '../paths/designations'
import type { ProgrammeName } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { AREAS } from '../programmes/solutions-partner/areas'
import { linesOf } from './lines-of'
import { type MembershipLine, mostPressing } from './model/line'
import { withStandings } from './model/with-standing'

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
  const scored = of.flatMap(({ lines: own }) => own ?? [])
  // One qualified day of half a year is enough for an area; without a score or a record there is nothing to ask.
  const asks = records.length > 0 || scored.some(({ id }) => AREAS.some((area) => area === id))
  const standings = asks ? (await getDesignations(ctx)).designations : []
  const lines = withStandings(
    scored,
    standings,
    (designation) => designationPage.href({ slug: ctx.slug, designation }),
    importsPage.href({ slug: ctx.slug }),
  )
  return {
    today: todayIn(state.timeZone),
    lines,
    first: mostPressing(lines),
    without: of.flatMap(({ programme, lines: own }) => (own === null ? [programme] : [])),
  }
}
