const NULL = '\\N'
const NAMED: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Rows as COPY's text format sends them: a line each, cells between tabs. */
export async function* copyRows(blocks: AsyncIterable<Buffer>): AsyncGenerator<(string | null)[]> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const block of blocks) {
    const all = rest.length === 0 ? block : Buffer.concat([rest, block])
    const end = all.lastIndexOf(10)
    rest = all.subarray(end + 1)
    if (end < 0) continue
    for (const line of all.toString('utf8', 0, end).split('\n')) yield line.split('\t').map(cellOf)
  }
}

const cellOf = (cell: string): string | null =>
  cell === NULL
    ? null
    : cell.includes('\\')
      ? cell.replace(/\\(.)/g, (_, letter: string) => NAMED[letter] ?? letter)
      : cell
