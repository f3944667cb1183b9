import { PassingBytes } from '../passing-bytes'
import { type Reject, rowsRefused } from './reject'

type Block = { copy: Buffer; rejects: Reject[] }
type Copying<B extends Block> = {
  copyIn(rows: AsyncIterable<Buffer>): Promise<void>
  /** Hears of each block before its rows are sent; throws to stop. */
  take(block: B): void
  /** Takes rejected rows, some at a time, between two pieces of the file. */
  reject(rows: Reject[]): Promise<void>
  /** Works on the rows of each piece of so many bytes, before the next one is sent; throws to stop. */
  pieces?: { bytes: number; copied(): Promise<void> }
}

/** So many rejected rows are held before they are put away. */
const REJECTS_HELD = 2_000
const BYTES_HELD = 4_000_000

/**
 * One walk through a file, in as many COPYs as its rejected rows, or pieces, ask for.
 * @returns how many rows are rejected
 */
export async function copyBlocks<B extends Block>(
  blocks: AsyncGenerator<B, void, undefined>,
  { copyIn, take, reject, pieces }: Copying<B>,
): Promise<number> {
  let held: Reject[] = []
  let [heldBytes, sent, rejected, done] = [0, 0, 0, false]
  const passing = new PassingBytes()
  const most = pieces?.bytes ?? Number.POSITIVE_INFINITY
  async function* piece(): AsyncGenerator<Buffer> {
    while (held.length < REJECTS_HELD && heldBytes < BYTES_HELD && sent < most) {
      const next = await blocks.next()
      if (next.done) {
        done = true
        return
      }
      const { copy, rejects } = next.value
      held.push(...rejects)
      for (const { raw } of rejects) heldBytes += raw.length
      take(next.value)
      sent += copy.length
      if (copy.length > 0) yield copy
      passing.passed(copy.length)
    }
  }
  try {
    while (!done) {
      await copyIn(piece())
      rejected += rowsRefused(held)
      if (held.length > 0) await reject(held)
      if (sent > 0) await pieces?.copied()
      ;[held, heldBytes, sent] = [[], 0, 0]
    }
  } finally {
    await blocks.return()
  }
  return rejected
}
