import type { LoadTx } from '@/db/load'
import { aside } from '../aside/aside'
import type { ImportWork } from './import-work'
import { keepRejects } from './keep-rejects'
import { lineOfRow, type RowsOfLines, rowsOfLines } from './reading/unfold'
import { byLine, type Reject } from './reject'
import { whileHeard } from './while-heard'

const PAGE = 2_000

/**
 * Keeps rows that contradict among the rejected ones. Their bytes are in the file only: it is walked a second time, up
 * to the last of their lines.
 * @param read the next of them behind a row, in the order of rows @param of where each row of a line has its own number
 */
export async function keepContradictions<C extends { line: number }>(
  tx: LoadTx,
  { importId, file, signal }: ImportWork,
  read: (after: number, limit: number) => Promise<C[]>,
  asReject: (one: C, raw: Buffer) => Reject,
  of: RowsOfLines = rowsOfLines({}),
): Promise<void> {
  let page = await read(0, PAGE)
  const rows = aside.stream('raw-rows', file, { orgId: tx.orgId, signal })
  try {
    await rows.next([])
    const lineOf = (row: C) => lineOfRow(row.line, of)
    let raws = new Map<number, Buffer>()
    while (page.length > 0) {
      // The walk goes on behind the last line, of which rows may still follow.
      const wanted = [...new Set(page.map(lineOf))].filter((line) => !raws.has(line))
      const found = wanted.length === 0 ? [] : ((await whileHeard(tx, rows.next(wanted))).value ?? [])
      raws = new Map([...raws, ...found.map(({ line, raw }) => [line, raw] as const)])
      const rejects = page.map((one) => asReject(one, raws.get(lineOf(one)) ?? Buffer.alloc(0)))
      await keepRejects(tx, importId, byLine(rejects))
      raws = new Map([...raws].slice(-1))
      page = await read(page.at(-1)?.line ?? 0, PAGE)
    }
  } finally {
    await rows.return()
  }
}
