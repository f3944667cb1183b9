/** What a download of rejected rows has in front of each row. */
export const REJECT_COLUMNS = ['line', 'column', 'reason'] as const

const isOurs = (name: string | undefined, at: number): boolean =>
  name !== undefined && name.replace(/ \(\d{1,3}\)$/, '') === REJECT_COLUMNS[at % REJECT_COLUMNS.length]

/**
 * How many columns of ours a file of rejected rows begins with: three, or as often as its rows were rejected; 0: it is
 * another file.
 */
export function rejectColumns(names: readonly string[]): number {
  let count = 0
  while (REJECT_COLUMNS.every((_, at) => isOurs(names[count + at], at))) count += REJECT_COLUMNS.length
  return count
}

/** The names that the file itself brought. */
export const ownNames = (names: readonly string[]): string[] => names.slice(rejectColumns(names))
