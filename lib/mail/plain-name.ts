const LENGTH = 60

/**
 * A name that somebody typed, as it may stand in a mail from us: one line of letters, digits and a few signs, at most 60
 * characters. Nothing in it becomes an address that a mail program makes a link of: `:`, `/` and `@` go, and a full stop
 * stays only at the end of a word.
 */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}.,&'’()+-]/gu, ' ')
    .replace(/\.(?=\S)/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const letters = [...plain]
  return letters.length > LENGTH
    ? `${letters
        .slice(0, LENGTH - 1)
        .join('')
        .trim()}…`
    : plain
}
