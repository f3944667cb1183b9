/** Names that stand twice are told apart by their place: `Date`, `Date (2)`. Names are trimmed. */
export function distinctNames(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim())
  const taken = new Set(names)
  if (taken.size === names.length) return names
  const seen = new Set<string>()
  return names.map((name) => {
    const own = name === '' || !seen.has(name) ? name : nextFree(name, taken)
    taken.add(own)
    seen.add(own)
    return own
  })
}

function nextFree(name: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(`${name} (${count})`)) count += 1
  return `${name} (${count})`
}

/** `Date` of `Date (2)`, where a `Date` stands before it; else null. */
export function doubledName(name: string, names: readonly string[]): string | null {
  const at = name.lastIndexOf(' (')
  if (at < 1 || !/^\d{1,3}\)$/.test(name.slice(at + 2))) return null
  const base = name.slice(0, at)
  return names.includes(base) ? base : null
}

/**
 * The names of a header in two rows whose upper cells are merged: `Redemption` above `ID` and `Date` is `Redemption ID`
 * and `Redemption Date`. null: the upper row leaves no cell open that the lower one fills.
 */
export function mergedNames(upper: readonly string[], lower: readonly string[]): string[] | null {
  const filled = upper.filter((cell) => cell.trim() !== '').length
  if (filled < 2 || !lower.some((cell, at) => cell.trim() !== '' && !upper[at]?.trim())) return null
  let above = ''
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, at) => {
    above = upper[at]?.trim() || above
    const below = lower[at]?.trim() ?? ''
    return below === '' ? (upper[at]?.trim() ?? '') : `${above} ${below}`.trim()
  })
}
