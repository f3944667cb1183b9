import { sql } from 'drizzle-orm'
import type { LoadTx } from '@/db/load'

/** Well below what db/load.ts allows a connection to be silent. */
const SILENT_MS = 3_000

/** Waits for work elsewhere, such as the reading of a long file, for longer than a silent connection is kept. */
export async function whileHeard<T>(tx: LoadTx, work: Promise<T>): Promise<T> {
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<'silence'>((done) => {
      timer = setTimeout(() => done('silence'), SILENT_MS)
    })
    const ended = work.then(() => 'ended' as const)
    const first = await Promise.race([ended, silence]).finally(() => clearTimeout(timer))
    if (first === 'ended') return work
    await tx.db.execute(sql`select 1`)
  }
}
