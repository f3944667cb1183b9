import { sql } from 'drizzle-orm'
import type { LoadTx } from '@/db/load'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { isKnown } from '@/lib/imports/sql/compare-records'
import { isFigures } from '@/lib/imports/sql/record-rows'
import { clearStaged, insertRecords, spokenAlone } from '@/lib/imports/sql/staged-records'
import { readState, stampOf } from '@/lib/organizations/sql/state'
import { codeOf } from '../passing'
import type { ImportWork } from './import-work'
import type { RecordKind } from './model/import-kinds'
import type { Reject } from './reject'
import { type StagedRecords, stageRecords } from './stage-records'

/** A figure is there twice, or a month of the file is known already. */
class NotNew extends Error {}
const THERE_ALREADY = '23505'

/**
 * A file of months of which nothing is known, as most are, in whatever order: there is nothing to compare, so its rows go
 * where they belong while the file is read, and nothing is locked until the end. That a figure is there twice the primary
 * key tells, which they are entered into anyway.
 * @returns null for any other file, as soon as that shows: then nothing of it is there
 */
export async function placeRecords(
  tx: LoadTx,
  work: ImportWork,
  kind: RecordKind,
  reject: (rows: Reject[]) => Promise<void>,
): Promise<StagedRecords | null> {
  if (!isFigures(kind)) return null
  await tx.db.execute(sql`savepoint before_placing`)
  try {
    const stamp = stampOf(await readState(tx))
    const placed = await place(tx, work, kind, reject)
    // What was not known of the organization's figures when they were looked at is not known now.
    if (stampOf(await work.lock(tx)) === stamp) return placed
  } catch (error) {
    if (!(error instanceof NotNew)) throw error
  }
  await takeBack(tx, work)
  return null
}

/**
 * Rejected rows hold the import's row, so that its lease is not renewed while they are there. With them gone it would be
 * free, and long over, for any sweep: it is held again at once, until the end.
 */
async function takeBack(tx: LoadTx, { importId, mode, takenBack }: ImportWork): Promise<void> {
  await tx.db.execute(sql`rollback to savepoint before_placing`)
  takenBack()
  if (mode === 'preview') return
  const own = sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId}`
  await tx.db.select({ id: imports.id }).from(imports).where(own).for('key share')
}

async function place(
  tx: LoadTx,
  work: ImportWork,
  kind: RecordKind,
  reject: (rows: Reject[]) => Promise<void>,
): Promise<StagedRecords> {
  let begun = false
  return stageRecords(tx, work, kind, {
    reject,
    async piece({ ordered, months }) {
      if (months.length > 0 && (await isKnown(tx, kind, { months }))) throw new NotNew()
      if (!begun) await work.changing(tx)
      begun = true
      const spoken = spokenAlone({ rows: 0, ordered, months })
      const inserting = insertRecords(tx, kind, work.importId, {
        spoken,
        changes: work.changes,
        known: false,
      })
      await inserting.catch((error: unknown) => {
        throw codeOf(error) === THERE_ALREADY ? new NotNew() : error
      })
      await clearStaged(tx)
    },
  })
}
