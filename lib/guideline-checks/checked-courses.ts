import { firstOf } from '../dates'
import type { Catalogue } from '../programmes/training-services/catalogue'
import type { CheckedCourse } from './model/given'

const FIRST_MONTH = '0001-01'

/** Courses of the catalogue as they stand last: since when they are in it, and the day on which they are retired. */
export const checkedCourses = (catalogue: Catalogue): CheckedCourse[] =>
  [...catalogue].flatMap(([key, standings]) => {
    const [first, last] = [standings[0], standings.at(-1)]
    if (!key.startsWith('course:') || !first || !last) return []
    const { number: item, area, level, to } = last.entry
    const from = first.fromMonth === FIRST_MONTH ? null : (first.entry.from ?? firstOf(first.fromMonth))
    return [{ item, area, advanced: level === 'advanced', from, to }]
  })
