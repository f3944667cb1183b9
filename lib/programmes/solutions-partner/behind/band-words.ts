import { fraction } from '../rules/fractions'
import type { Band } from '../rules/shape'
import { inWords } from './row'

/** `more than 10 and at most 300`, `at least USD 600`: the bounds of a band in words; '' without any. */
export function bandWords({ above, least, most }: Band, before = ''): string {
  const words = (bounds: string, bound: Band['most']) =>
    bound ? [`${bounds} ${before}${inWords(fraction(bound.value))}`] : []
  return [...words('more than', above), ...words('at least', least), ...words('at most', most)].join(' and ')
}
