import type { TenantStatements } from '@/db/client'
import { blankStaged, LEARNED, stagedLearners } from '@/lib/personal-data/sql/learners'
import type { Kept } from '@/lib/personal-data/sql/lines'
import type { ImportKind } from '../imports/model/import-kinds'
import { forgetLines } from './forget-lines'
import { type Forgetting, readForgetting } from './forgetting'

/**
 * Takes erased learners out of the rows of a file before they are compared: so they neither come back, nor is a row new
 * or another one for it. Behind the organization's lock. @returns whether any row was
 * @throws LaurelError conflict where the key is gone
 */
export async function forgetStaged(tx: TenantStatements, kind: ImportKind): Promise<boolean> {
  if (kind !== LEARNED) return false
  const forgetting = await readForgetting(tx)
  if (!forgetting) return false
  const ids = forgetting.erases ? await forgotten(forgetting, stagedLearners(tx)) : []
  const erased = ids.length > 0 && (await blankStaged(tx, { ids }, forgetting.row))
  const older = forgetting.before !== null && (await blankStaged(tx, { before: forgetting.before }))
  return older || erased
}

export async function forgotten(forgetting: Forgetting, pages: AsyncIterable<string[]>): Promise<string[]> {
  const found = new Set<string>()
  for await (const ids of pages) for (const id of ids) if (forgetting.has(id)) found.add(id)
  return [...found]
}

/**
 * What else an import keeps of its file: rejected rows, and what it says of itself.
 * @param kept null: it keeps no rows @returns what it says, without anybody erased
 */
export async function forgetSaid<T>(tx: TenantStatements, kept: Kept | null, said: T): Promise<T> {
  const forgetting = await readForgetting(tx)
  if (!forgetting?.erases) return said
  if (kept) await forgetLines(tx, forgetting, kept)
  return forgetting.json(said)
}
