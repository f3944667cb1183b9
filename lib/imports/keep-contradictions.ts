import type { LoadTx } from '@/db/load'
import { aside } from '../aside/aside'
import type { ImportWork } from './import-work'
import { keepRejects } from './keep-rejects'
import type { Reject } from './read-line-items'
import { whileHeard } from './while-heard'

const PAGE = 2_000

/**
 * Keeps rows that contradict among the rejected ones. Their bytes are in the file only: it is walked a second time, up
 * to the last of their lines.
 * @param read the next of them behind a line, in the order of lines
 */
export async function keepContradictions<C extends { line: number }>(
  tx: LoadTx,
  { importId, file, signal }: ImportWork,
  read: (afterLine: number, limit: number) => Promise<C[]>,
  asReject: (one: C, raw: Buffer) => Reject,
): Promise<void> {
  let page = await read(0, PAGE)
  const rows = aside.stream('raw-rows', file, { orgId: tx.orgId, signal })
  try {
    await rows.next([])
    while (page.length > 0) {
      const found = await whileHeard(tx, rows.next(page.map(({ line }) => line)))
      const raws = new Map((found.value ?? []).map(({ line, raw }) => [line, raw]))
      await keepRejects(
        tx,
        importId,
        page.map((one) => asReject(one, raws.get(one.line) ?? Buffer.alloc(0))),
      )
      page = await read(page.at(-1)?.line ?? 0, PAGE)
    }
  } finally {
    await rows.return()
  }
}
