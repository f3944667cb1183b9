/** Whether each word of what is looked for stands in one of the texts, in any case and order. */
export function matches(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const all = texts.join(' ').toLocaleLowerCase('en')
  return wordsOf(query).every((word) => all.includes(word))
}

/** Whether one of the texts is what is looked for, so that it stands before what only contains it. */
export const isNamed = (query: string, ...texts: readonly (string | null | undefined)[]): boolean =>
  texts.some((text) => text?.toLocaleLowerCase('en') === query.trim().toLocaleLowerCase('en'))

/** In lower case. */
export const wordsOf = (query: string): string[] => query.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
