const AND = new Intl.ListFormat('en')
const OR = new Intl.ListFormat('en', { type: 'disjunction' })

/** `A, B, and C`. */
export const listed = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
  (word === 'and' ? AND : OR).format(names)
