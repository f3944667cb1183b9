/** Longer cells are text that nobody means as a value to be translated, left out or counted. */
export const MAX_KEY = 120

/**
 * What two ways of writing one value have in common: no case, one space, plain quotes and hyphens, no marks that
 * nobody sees. Of longer cells only the beginning.
 */
export const plainKey = (text: string): string =>
  text
    .slice(0, MAX_KEY)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
