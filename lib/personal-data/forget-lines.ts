import { isDeepStrictEqual } from 'node:util'
import type { TenantStatements } from '@/db/client'
import { type Kept, keptLines, readSayings, rewriteLine, rewriteSayings } from '@/lib/personal-data/sql/lines'
import type { Forgetting } from './forgetting'

/** Takes erased learners out of rejected rows, of one import or of all. @returns of how many */
export async function forgetLines(
  tx: TenantStatements,
  forgetting: Forgetting,
  kept: Kept | null = null,
): Promise<number> {
  let count = 0
  for await (const lines of keptLines(tx, kept))
    for (const { separator, ...row } of lines) {
      const line = forgetting.line(row.raw.toString('utf8'), separator)
      if (line === null) continue
      count += 1
      await rewriteLine(tx, { ...row, raw: Buffer.from(line), message: forgetting.sentence(row.message) })
    }
  return count
}

/** And out of what imports say of themselves. @returns of how many imports */
export async function forgetSayings(tx: TenantStatements, forgetting: Forgetting): Promise<number> {
  let count = 0
  for (const { id, ...said } of await readSayings(tx)) {
    const without = forgetting.json(said)
    if (isDeepStrictEqual(without, said)) continue
    count += 1
    await rewriteSayings(tx, { id, ...without })
  }
  return count
}
