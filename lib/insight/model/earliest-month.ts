import { addMonths, type Month, monthOf, type PlainDate } from '../../dates'

/** No window is longer than a year, or begins earlier. */
export const earliestMonth = (asOf: PlainDate): Month => addMonths(monthOf(asOf), -12)
