import type { Database } from '@/db/client'
import { listOrganizations } from '../auth/people/organizations'
import { errorDetail, log } from '../log'
import { unlessAway } from '../passing'
import { keepRetention } from '../personal-data/keep-retention'
import { repeatErasures } from '../personal-data/repeat-erasures'

/** Ends erasures that broke off, and has what is past its time go. The log says how much, and names nobody. */
export async function keepPersonalData(db: Database, stop: AbortSignal): Promise<void> {
  for (const { id: orgId } of await listOrganizations(db)) {
    if (stop.aborted) return
    const work = async () => {
      const erasures = await repeatErasures(db, orgId)
      const { learners, rejected } = await keepRetention(db, orgId, stop)
      if (erasures + learners + rejected > 0)
        log('info', 'personal_data.gone', { orgId, erasures, learners, rejected })
    }
    await work().catch(
      unlessAway((error) => log('warn', 'personal_data.failed', { orgId, ...errorDetail(error) })),
    )
  }
}
