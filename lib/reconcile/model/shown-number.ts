/** Decimal numbers as Partner Center shows them: `811`, `811.0`, `4.48`. */
export const isShownNumber = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text)

/** Between groups of three there may be spaces that keep a number together. */
const SPACE = /[ \u00A0\u202F]/g
/** A grouped number: by comma with a decimal point, or by point or space with a decimal comma. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+,\d+$/

/**
 * The number that a page of any language shows, with a point: `1,127.0`, `1.127,0` and `1 127,0` are 1127.0, `770,0` is
 * 770.0. One comma before three digits groups, as the English page does: `1,127` is 1127. Other texts come back as they are.
 */
export function plainShownNumber(text: string): string {
  const spaced = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/.test(text)
  const number = spaced ? text.replace(SPACE, '') : text
  if (GROUPED.test(number) && !spaced) return number.replaceAll(',', '')
  if (GROUPED_BY_POINT.test(number)) return number.replaceAll('.', '').replace(',', '.')
  return /^\d+,\d+$/.test(number) ? number.replace(',', '.') : number
}
