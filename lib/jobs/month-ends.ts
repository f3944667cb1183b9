import type { Database } from '@/db/client'
import { databaseNow } from '@/db/database-now'
import { listOrganizations } from '../auth/people/organizations'
import { instant } from '../clock'
import { errorDetail, log } from '../log'
import { unlessAway } from '../passing'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { issues } from '../snapshots/issuing-of'
import { takeMonthEnd } from '../snapshots/take-month-end'

/** A machine whose clock differs from the database's by more is set wrong; what it notes of itself is, too. */
const TOLERATED_SECONDS = 60

/** `own`: of this machine; `theirs`: what the database's clock says, null to ask it. */
type Clocks = { own: Date; theirs: Date | null }

/**
 * Keeps the month end of every organization and programme whose local date has reached it by the database's clock; one that fails
 * holds up no other. A clock of this machine that differs is told in the log and decides nothing.
 */
export async function keepMonthEnds(
  db: Database,
  stop: AbortSignal,
  { own, theirs }: Clocks = { own: instant(), theirs: null },
): Promise<void> {
  const now = theirs ?? (await databaseNow({ db: db.control }))
  const seconds = Math.round((own.getTime() - now.getTime()) / 1000)
  if (Math.abs(seconds) > TOLERATED_SECONDS) log('warn', 'clock.differs', { secondsAheadOfDatabase: seconds })
  for (const org of await listOrganizations(db)) {
    if (stop.aborted) return
    for (const row of EVERY_PROGRAMME.filter(issues))
      await takeMonthEnd(db, org, theirs, row).catch(
        unlessAway((error) => log('warn', 'snapshot.failed', { orgId: org.id, ...errorDetail(error) })),
      )
  }
}
