import { openFile } from './reading/open-file'
import type { ReadHints } from './reading/opened-file'

type RawRowsInput = { path: string; hints: ReadHints }
type RawRow = { line: number; raw: Buffer }

/**
 * Rows as they stand in the file, by their lines in ascending order: told the next lines, it goes on from where it is.
 * The first answer is empty. A task aside.
 */
export async function* rawRows({ path, hints }: RawRowsInput): AsyncGenerator<RawRow[], void, number[]> {
  const opened = await openFile(path, hints)
  let wanted = yield []
  let place = 0
  let found: RawRow[] = []
  for await (const block of opened.blocks())
    for (const [index, line] of block.lines.entries()) {
      if (wanted[place] !== line) continue
      found.push({ line, raw: block.raw(index) })
      place += 1
      if (place < wanted.length) continue
      wanted = yield found
      ;[place, found] = [0, []]
      if (wanted.length === 0) return
    }
}
