import type { Decimal } from './mapping'

/** `sure`: some value can be read in no other way; `guess`: all can; `none`: there are no values. */
export type Certainty = 'sure' | 'guess' | 'none'

/** Longer cells are no numbers. */
const MAX_LOOKED_AT = 64
/** Which sign parts the fraction in the numbers of a file. */
export function detectDecimal(cells: readonly string[]): { decimal: Decimal; certainty: Certainty } {
  const signed = cells.filter((cell) => cell.length <= MAX_LOOKED_AT && /[.,]/.test(cell))
  const says = (pattern: RegExp) =>
    signed.filter((cell) => pattern.test(cell.trim().replace(/^[-\u2212]/, ''))).length
  const comma = says(/^\d+,(\d{1,2}|\d{4,})$|^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/)
  const point = says(/^\d+\.(\d{1,2}|\d{4,})$|^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/)
  if (comma !== point) return { decimal: comma > point ? ',' : '.', certainty: 'sure' }
  if (signed.length === 0) return { decimal: '.', certainty: 'none' }
  // `1.234` and `1,234` alone: more often a thousand than a fraction of a unit.
  const groups = says(/^\d{1,3}\.\d{3}$/) > says(/^\d{1,3},\d{3}$/)
  return { decimal: groups ? ',' : '.', certainty: 'guess' }
}
