/** Letters and digits alone, in one form and in lower case: how names and headers of files are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One thing and what files call it; its id is a name as well. */
export type Named = { id: string; names: readonly string[] }

/** Finds the id of a name as files write it; null: nobody knows the name. */
export type FindName = (text: string) => string | null

/**
 * By letters and digits, and where nothing matches once more by shortened names.
 * @param shorten what is taken from both sides for the second comparison, of plain names
 * @throws Error where two things have the same name
 */
export function finder(things: readonly Named[], shorten: (name: string) => string): FindName {
  const exact = new Map<string, string>()
  const short = new Map<string, string>()
  for (const { id, names } of things)
    for (const name of [id, ...names].map(plain)) {
      const known = exact.get(name)
      if (known !== undefined && known !== id) throw new Error(`${name} names ${known} and ${id}`)
      exact.set(name, id)
      if (!short.has(shorten(name))) short.set(shorten(name), id)
    }
  return (text) => {
    const name = plain(text)
    return exact.get(name) ?? short.get(shorten(name)) ?? null
  }
}
