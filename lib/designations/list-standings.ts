import { may } from '../auth/roles'
import { todayIn } from '../clock'
import { ctxIn, type Memberships } from '../context'
import type { PlainDate } from '../dates'
import { keptByStamp } from '../kept-by-stamp'
import { type Designation, getDesignations } from './get-designations'
import { readRecorded } from './sql/recorded'

/** `today` in the organization's time zone. */
export type RecordedStandings = { today: PlainDate; standings: readonly Designation[] }

/** Organizations that a process keeps at most. */
const MOST_KEPT = 5000
const kept = keptByStamp<readonly Designation[]>(MOST_KEPT)
/** So many at a time, so that the places for transactions are left for others. */
const AT_ONCE = 3

/**
 * Where the designations of many organizations stand today, by their ids: of those that a person may read and of which
 * one is recorded. One statement says which they are; only what changed, or is of another day, is asked anew.
 */
export async function listStandings(
  memberships: Memberships,
): Promise<ReadonlyMap<number, RecordedStandings>> {
  const readable = memberships.orgs.filter(({ role }) => may(role, 'qualification:read'))
  const found = new Map<number, RecordedStandings>()
  if (readable.length === 0) return found
  const recorded = await readRecorded(
    memberships.db,
    readable.map(({ id }) => id),
  )
  for (let at = 0; at < recorded.length; at += AT_ONCE)
    await Promise.all(
      recorded.slice(at, at + AT_ONCE).map(async ({ orgId, timeZone, stamp }) => {
        const org = readable.find(({ id }) => id === orgId)
        if (!org) return
        const today = todayIn(timeZone)
        const standings = await kept(memberships.db, `${orgId} ${today}`, stamp, async () => {
          const { designations } = await getDesignations(ctxIn(memberships, org))
          return designations
        })
        found.set(orgId, { today, standings })
      }),
    )
  return found
}
