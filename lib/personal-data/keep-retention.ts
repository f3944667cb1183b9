import type { Database } from '@/db/client'
import { lockState, readState } from '@/lib/organizations/sql/state'
import { type Kept, noteCleared, readRetention } from '@/lib/personal-data/sql/cleared'
import {
  firstLearnerDay,
  importsBefore,
  removePreviews,
  removeRejects,
} from '@/lib/personal-data/sql/expired'
import { blankLearners } from '@/lib/personal-data/sql/learners'
import { todayIn } from '../clock'
import { addMonths, firstOf, monthOf, type PlainDate } from '../dates'
import { monthsOf } from './get-personal-data'
import type { RetentionId } from './model/retention'

/** Rows of a step at most, where they are not those of a month. */
const STEP = 5_000

export type Expired = { learners: number; rejected: number }

/**
 * What is past its time goes, in steps of which each stands by itself: learners month by month under the organization's
 * lock, rejected rows some thousand at a time. Months are whole, so that it goes once in a month.
 */
export async function keepRetention(db: Database, orgId: number, stop?: AbortSignal): Promise<Expired> {
  const { today, kept } = await db.inTenant(orgId, 'read', async (tx) => ({
    today: todayIn((await readState(tx)).timeZone),
    kept: await readRetention(tx),
  }))
  const learners = await learnersBefore(db, orgId, boundary('learners', kept, today), stop)
  const rejected = await rejectedBefore(db, orgId, boundary('rejected', kept, today), stop)
  return { learners, rejected }
}

/** What is of a day before goes; null: nothing, or nothing more than has gone. */
function boundary(kind: RetentionId, kept: readonly Kept[], today: PlainDate): PlainDate | null {
  const own = kept.find((one) => one.kind === kind)
  const months = monthsOf(kind, own)
  if (months === null) return null
  const before = firstOf(addMonths(monthOf(today), -months))
  return own?.clearedBefore && own.clearedBefore >= before ? null : before
}

type Step = { redemptions: number; through: PlainDate }

async function learnersBefore(
  db: Database,
  orgId: number,
  before: PlainDate | null,
  stop?: AbortSignal,
): Promise<number> {
  if (before === null) return 0
  let count = 0
  for (;;) {
    if (stop?.aborted) return count
    const step: Step = await db.inTenant(orgId, 'maintain', async (tx) => {
      await lockState(tx)
      const first = await firstLearnerDay(tx, before)
      const next = first === null ? before : firstOf(addMonths(monthOf(first), 1))
      const through = next < before ? next : before
      const imports = through === before ? await importsBefore(tx, before) : []
      const { redemptions } = await blankLearners(tx, { before: through }, null, imports)
      await noteCleared(tx, 'learners', through)
      return { redemptions, through }
    })
    count += step.redemptions
    if (step.through === before) return count
  }
}

async function rejectedBefore(
  db: Database,
  orgId: number,
  before: PlainDate | null,
  stop?: AbortSignal,
): Promise<number> {
  if (before === null) return 0
  let count = 0
  for (;;) {
    if (stop?.aborted) return count
    const gone = await db.inTenant(orgId, 'write', (tx) => removeRejects(tx, before, STEP))
    count += gone
    if (gone === STEP) continue
    await db.inTenant(orgId, 'write', async (tx) => {
      await removePreviews(tx, before)
      await noteCleared(tx, 'rejected', before)
    })
    return count
  }
}
