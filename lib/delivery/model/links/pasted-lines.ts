export const MOST_LINKS = 1_000

/** A link a line, blank lines left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * The links in a file: a line that begins with one is taken as it is, faults and all; of others, as of a table, what looks
 * like a link.
 */
export const linksIn = (text: string): string[] =>
  linesOf(text.replace(/^\uFEFF/, '')).flatMap((line) =>
    /^https?:/i.test(line) && !/[,;\t]./.test(line) ? [line] : (line.match(/https?:[^\s",;<>]+/gi) ?? []),
  )
