import type { Database } from '../../../db/client'
import type { DateRange } from '../../dates'
import { keptByStamp } from '../../kept-by-stamp'
import { type OrgState, stampOf } from '../../organizations/sql/state'
import type { CapabilityScore } from '../../programmes/solutions-partner/score'
import { overOrganization } from '../../programmes/solutions-partner/sql/over-organization'
import { readDays } from '../../programmes/solutions-partner/sql/read-days'
import type { Override } from '../../scoring/rule-book'

export type KeptDays = { scores: CapabilityScore[]; overrides: readonly Override[] }

/** Organizations and ranges that a process keeps. */
const MOST_KEPT = 32
const kept = keptByStamp<KeptDays>(MOST_KEPT)

/** Every score of the days of a range, see readDays, and the organization's own decisions; kept while nothing changes. */
export const keptDays = (
  { db, orgId }: { db: Database; orgId: number },
  state: OrgState,
  { from, to }: DateRange,
): Promise<KeptDays> =>
  kept(db, `${orgId} ${from} ${to}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', async (tx) => ({
      scores: await readDays(tx, from, to),
      overrides: await overOrganization(tx, ({ rules }) => rules.overrides),
    })),
  )
