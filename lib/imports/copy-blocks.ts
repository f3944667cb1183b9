import type { Reject } from './read-line-items'

type Block = { copy: Buffer; rejects: Reject[] }
type Copying<B extends Block> = {
  copyIn(rows: AsyncIterable<Buffer>): Promise<void>
  /** Hears of each block before its rows are sent; throws to stop. */
  take(block: B): void
  /** Takes rejected rows, some at a time, between two pieces of the file. */
  reject(rows: Reject[]): Promise<void>
}

/** So many rejected rows are held before they are put away. */
const REJECTS_HELD = 2_000
const BYTES_HELD = 4_000_000

/** One walk through a file, in as many COPYs as its rejected rows ask for. @returns how many those are */
export async function copyBlocks<B extends Block>(
  blocks: AsyncGenerator<B, void, undefined>,
  { copyIn, take, reject }: Copying<B>,
): Promise<number> {
  let held: Reject[] = []
  let [heldBytes, rejected, done] = [0, 0, false]
  async function* piece(): AsyncGenerator<Buffer> {
    while (held.length < REJECTS_HELD && heldBytes < BYTES_HELD) {
      const next = await blocks.next()
      if (next.done) {
        done = true
        return
      }
      const { copy, rejects } = next.value
      held.push(...rejects)
      for (const { raw } of rejects) heldBytes += raw.length
      take(next.value)
      if (copy.length > 0) yield copy
    }
  }
  try {
    while (!done) {
      await copyIn(piece())
      rejected += held.length
      if (held.length > 0) await reject(held)
      ;[held, heldBytes] = [[], 0]
    }
  } finally {
    await blocks.return()
  }
  return rejected
}
