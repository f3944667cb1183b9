import type { Database } from '@/db/client'
import { listOrganizations } from '../auth/organizations'
import { instant } from '../clock'
import { errorDetail, log } from '../log'
import { takeMonthEnd } from '../services/snapshots/take-month-end'

/** Keeps the month end of every organization whose local date has reached it; one that fails holds up no other. */
export async function keepMonthEnds(db: Database, stop: AbortSignal, now = instant()): Promise<void> {
  for (const org of await listOrganizations(db)) {
    if (stop.aborted) return
    await takeMonthEnd(db, org, now).catch((error: unknown) =>
      log('warn', 'snapshot.failed', { orgId: org.id, ...errorDetail(error) }),
    )
  }
}
