import { type DateParts, datePartsIn, isRealDay } from '../read-date'

/** Longer cells are no dates. */
const MAX_LOOKED_AT = 120

/**
 * Whether day or month is first, by months that are written as their first day; null: they do not tell.
 * @param months cells of the month @param all cells with dates, those of the month among them
 */
export function orderOfMonths(months: readonly string[], all: readonly string[]): 'dmy' | 'mdy' | null {
  if (months.length === 0) return null
  const orders = (['dmy', 'mdy'] as const).filter(
    (order) =>
      months.every((cell) => partsOf(order, cell)?.day === 1) &&
      all.every((cell) => partsOf(order, cell) !== null),
  )
  const [only = null, other] = orders
  return other === undefined ? only : null
}

function partsOf(order: 'dmy' | 'mdy', cell: string): DateParts | null {
  const parts = cell.length > MAX_LOOKED_AT ? null : datePartsIn(order, cell)
  return parts && isRealDay(parts) ? parts : null
}
