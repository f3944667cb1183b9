import { isPlainDate } from '../../dates'
import { isKeepable } from '../../text/keepable'
import type { Place, Sort } from './choice'

/** Where a page of a search's finds ends: the field, what stands there, and the row. */
type Find = { nth: number; text: string; on: string; identity: string }

/** `2026-03-17~R-1`; under a course or location `AZ-104T00~2026-03-17~R-1`. */
export const placeText = ({ group, on, identity }: Place): string =>
  group === '' ? `${on}~${identity}` : `${group}~${on}~${identity}`

/** What cannot be is taken for absent: pages then begin at the beginning. */
export function readPlace(text: string | null, sort: Sort): Place | null {
  const grouped = sort === 'course' || sort === 'location'
  const match = (grouped ? GROUPED : BY_DATE).exec(text ?? '')
  const [, group = '', on = '', identity = ''] = match ?? []
  return match && isPlainDate(on) ? { group, on, identity } : null
}

const BY_DATE = /^()(\d{4}-\d{2}-\d{2})~([\s\S]+)$/
const GROUPED = /^([^~]+)~(\d{4}-\d{2}-\d{2})~([\s\S]+)$/

export const findText = ({ nth, text, on, identity }: Find): string =>
  Buffer.from(JSON.stringify([nth, text, on, identity])).toString('base64url')

/** @param fields so many a search looks in: a place of another search, or of another role, may lie in none of them */
export function readFind(text: string | null, fields: number): Find | null {
  try {
    const [nth, found, on, identity] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    const sound =
      Number.isInteger(nth) &&
      nth >= 0 &&
      nth < fields &&
      [found, on, identity].every((one) => typeof one === 'string' && isKeepable(one)) &&
      isPlainDate(on)
    return sound ? { nth, text: found, on, identity } : null
  } catch {
    return null
  }
}
