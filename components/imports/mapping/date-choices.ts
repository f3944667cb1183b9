import { DATE_ORDERS, type DateOrder } from '@/lib/imports/reading/mapping'
import { type DateHow, readDateIn } from '@/lib/imports/reading/read-date'

/** The form shows how a date would be read; whether it lies after today is for the rows. */
export const NO_LIMIT = '9999-12-31'

/**
 * The ways to read dates that are worth a choice: of those that read every example alike only one, the chosen one where
 * it is among them.
 */
export function dateChoices(
  examples: readonly string[],
  chosen: string,
  how: DateHow = {},
): readonly DateOrder[] {
  const read = DATE_ORDERS.map((order) => ({ order, as: readings(examples, order, how) ?? order }))
  return read
    .filter(({ order, as }) => {
      const alike = read.filter((one) => one.as === as)
      return order === (alike.find((one) => one.order === chosen) ?? alike[0])?.order
    })
    .map(({ order }) => order)
}

/** Whether the day stands before the month: where an example has the same number for both, it tells nothing of the rest. */
const BY_DAY_AND_MONTH: readonly DateOrder[] = ['dmy', 'mdy']
const isEitherWay = (day: string) => day.slice(5, 7) === day.slice(8, 10)

/** Null where one cannot be read so. */
function readings(examples: readonly string[], order: DateOrder, how: DateHow): string | null {
  const read = examples.map((text) => readDateIn(order, text, NO_LIMIT, how))
  const days = read.flatMap((one) => ('value' in one ? [one.value] : []))
  if (days.length === 0 || days.length < read.length) return null
  return [...days, ...(BY_DAY_AND_MONTH.includes(order) && days.some(isEitherWay) ? [order] : [])].join(' ')
}
