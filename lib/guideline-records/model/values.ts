import { isPlainDate, showDate } from '../../dates'
import type { KindRow, Value } from './field'

/** A value as it is read; null: nothing is said. */
export function shownValue({ fields }: KindRow, name: string, value: Value): string | null {
  if (value === null) return null
  const field = fields.find((one) => one.name === name)
  switch (field?.type) {
    case 'day':
      return isPlainDate(String(value)) ? showDate(String(value)) : null
    case 'yes':
      return 'Yes'
    case 'share':
      return `${value} %`
    case 'choice':
      return field.options?.[String(value)] ?? String(value)
    default:
      return String(value)
  }
}
