/**
 * Chooses and sorts scored line items as the page of line items says in words, row by row. It shares no code with
 * lib/line-items.
 */
import { courseOf } from './catalogue'
import type { RawRow, ScoredRow } from './score-rows'

export type Chosen = {
  counted: 'all' | 'counted' | 'not_counted'
  area: string | null
  level: string | null
  reason: string | null
  month: string | null
  from: string | null
  to: string | null
  location: string | null
  item: string | null
  trainer: string | null
  search: string | null
}
export type OracleLine = { raw: RawRow; scored: ScoredRow }

const numberOf = ({ raw }: OracleLine) => courseOf(raw.course_number ?? '') || (raw.exam_number ?? '')

export function chooseLines(lines: readonly OracleLine[], chosen: Chosen): OracleLine[] {
  const { search } = chosen
  const isExam = lines.some(({ raw }) => raw.exam_number !== undefined)
  const wantedNumber = chosen.item && (isExam ? chosen.item : courseOf(chosen.item))
  const prefix = search && /^[a-z]{2}-\d/i.test(search) ? courseOf(search.toUpperCase()) : null
  const byNumber = prefix !== null && lines.some((line) => numberOf(line).startsWith(prefix))
  return lines.filter((line) => {
    const { raw, scored } = line
    if (chosen.counted === 'counted' && !scored.counted) return false
    if (chosen.counted === 'not_counted' && scored.counted) return false
    if (chosen.area && scored.area !== chosen.area) return false
    if (chosen.level && scored.level !== chosen.level) return false
    if (chosen.reason && scored.reason !== chosen.reason) return false
    if (chosen.month && !scored.date.startsWith(chosen.month)) return false
    if (chosen.from && scored.date < chosen.from) return false
    if (chosen.to && scored.date > chosen.to) return false
    if (chosen.location && raw.location_id !== chosen.location) return false
    if (wantedNumber && numberOf(line) !== wantedNumber) return false
    if (chosen.trainer && !isExam && raw.mct_id !== chosen.trainer) return false
    if (!search) return true
    if (byNumber) return numberOf(line).startsWith(prefix ?? '')
    return idsOf(line).some((id) => id.startsWith(search))
  })
}

/** In which a search looks, in this order. */
export const idsOf = ({ raw, scored }: OracleLine): string[] =>
  [scored.identity, raw.class_id, raw.learner_id, raw.mct_id].map((id) => id || '\u{10FFFF}')

export const byWords = (...words: string[]): Buffer => Buffer.from(words.join('\0'))

/** In the order that is asked for; the latest first within a course or location. */
export function sortLines(lines: readonly OracleLine[], sort: string): OracleLine[] {
  const group = (line: OracleLine) =>
    sort === 'course' ? numberOf(line) : sort === 'location' ? (line.raw.location_id ?? '') : ''
  const day = ({ scored }: OracleLine) => byWords(scored.date, scored.identity)
  return lines.toSorted(
    (a, b) =>
      Buffer.compare(byWords(group(a)), byWords(group(b))) ||
      (sort === 'oldest' ? 1 : -1) * Buffer.compare(day(a), day(b)),
  )
}
