export type RejectedLine = { line: number; column: string; code: string; message: string }
/** Lines with the same fault in the same column. */
export type RejectedGroup = { first: RejectedLine; lines: readonly RejectedLine[] }

/** Twice is still read faster as two lines. */
const MANY = 3

/** What is wrong, each fault once where it is there often, in the order of its first line. */
export function rejectedGroups(lines: readonly RejectedLine[]): RejectedGroup[] {
  const same = new Map<string, RejectedLine[]>()
  for (const line of lines) {
    const key = `${line.column} ${line.code}`
    const others = same.get(key)
    if (others) others.push(line)
    else same.set(key, [line])
  }
  return [...same.values()]
    .flatMap((all) =>
      all.length < MANY ? all.map((line) => ({ first: line, lines: [line] })) : groupOf(all),
    )
    .sort((a, b) => a.first.line - b.first.line)
}

const groupOf = (lines: readonly RejectedLine[]): RejectedGroup[] =>
  lines.slice(0, 1).map((first) => ({ first, lines }))
