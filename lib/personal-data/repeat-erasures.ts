import type { Database } from '@/db/client'
import { lockState } from '@/lib/organizations/sql/state'
import { finishErasures, noteErasures, readErasures, removeErasures } from '@/lib/personal-data/sql/erasures'
import { forgetRows } from './erase-learner'
import { forgetFiles } from './forget-files'
import { forgettingOf } from './forgetting'
import { forgetInJournal, noteInJournal, readJournal } from './journal'

/**
 * Ends what was begun: erasures that broke off, and those that a database from before them does not know. Nothing of it
 * names anybody.
 * @param all also those that are done, by whoever wants to be sure @returns how many there were to do
 * @throws LaurelError conflict where the key is gone
 */
export async function repeatErasures(db: Database, orgId: number, all = false): Promise<number> {
  const known = await db.inTenant(orgId, 'read', readErasures)
  const there = new Set(known.map(({ learner }) => learner))
  const missing = readJournal(orgId).filter((learner) => !there.has(learner))
  noteInJournal(orgId, [...there])
  const open = [...known.filter(({ finished }) => all || !finished).map(({ learner }) => learner), ...missing]
  if (open.length === 0) return 0
  const forgetting = forgettingOf(orgId, open)
  await db.inTenant(orgId, 'maintain', async (tx) => {
    await lockState(tx)
    await noteErasures(tx, open)
    await forgetRows(tx, forgetting)
  })
  const { waiting } = await forgetFiles(db, orgId, forgetting)
  if (waiting === 0) await db.inTenant(orgId, 'write', (tx) => finishErasures(tx, open))
  return open.length
}

/** Where the key is lost for good: imports go on, and files that name whoever was erased bring them back. */
export async function forgetErasures(db: Database, orgId: number): Promise<void> {
  await db.inTenant(orgId, 'write', removeErasures)
  forgetInJournal(orgId)
}
