import { plainIdentity } from './identity'

const HYPHENS = /[‐‑‒–—―−﹣－]/g

/** What is taken off ids, and other hyphens as one. */
export const withoutDirt = (cell: string): string =>
  plainIdentity(cell.normalize('NFKC')).replace(HYPHENS, '-')

/** No title that follows a code is longer, or matters from there on. */
export const MAX_CODE_CELL = 300

const CODE = /^([A-Z]{2}) ?- ?(\d{3,4}(?:T\d{2})?(?:[A-Z]{2})?)(?:-A)?(?![A-Z0-9-])(.*)$/i
/** `Microsoft Azure Administrator (AZ-104T00)`. */
const CODE_LAST = /^[^()[\]]*[([]([A-Z]{2}-\d{3,4}(?:T\d{2})?(?:[A-Z]{2})?)[)\]]$/i
const ANOTHER = /(?:^|[^A-Z0-9])[A-Z]{2}-\d{3,4}/i

/**
 * The one course or exam number in a cell such as `az-104t00`, `AZ‑104T00: Microsoft Azure Administrator` or
 * `Azure Administrator (AZ-104T00)`, as it is written in the catalogue; null where there is none, or more than one.
 */
export function codeIn(cell: string): string | null {
  const text = withoutDirt(cell.slice(0, MAX_CODE_CELL)).replace(/\s+/g, ' ')
  const [, area, number, after = ''] = CODE.exec(text) ?? []
  if (area !== undefined) return ANOTHER.test(after) ? null : `${area}-${number}`.toUpperCase()
  const last = CODE_LAST.exec(text)?.[1]
  return last === undefined || ANOTHER.test(text.slice(0, -last.length - 1)) ? null : last.toUpperCase()
}
