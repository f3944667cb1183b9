import { catalogueTypeOf } from '../../programmes/training-services/catalogue'
import { baseCourse } from './base-course'
import type { Kind } from './kinds'

/** The beginning of a course or exam number: two letters, a hyphen, a digit. */
const NUMBER = /^[A-Z]{2}-\d/

/** A number as totals know it: without the ending of a language. */
export const itemOf = (kind: Kind, number: string): string =>
  catalogueTypeOf(kind) === 'course' ? baseCourse(number.toUpperCase()) : number.toUpperCase()

/**
 * What a search means when it is the number of a course or exam, or its beginning: those of the organization's own
 * rows; null when it is none, and an ID is looked for.
 */
export function searchedItems(kind: Kind, search: string, items: Iterable<string>): string[] | null {
  const text = itemOf(kind, search)
  if (!NUMBER.test(text)) return null
  const found = [...new Set(items)].filter((item) => item.startsWith(text))
  return found.length > 0 ? found : null
}
