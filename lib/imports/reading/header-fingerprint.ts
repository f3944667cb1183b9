import { createHash } from 'node:crypto'
import { plain } from '../../text/finder'
import { doubledName } from './header-names'

/** The same for the same headers in any order and spelling: files of one source. Hexadecimal SHA-256. */
export const headerFingerprint = (names: readonly string[]): string =>
  hashOf(names.map((name) => doubledName(name, names) ?? name))

/** Under which a mapping may be saved: before names were told apart, a `Date (2)` was always the file's own. */
export const headerFingerprints = (names: readonly string[]): string[] => [
  ...new Set([headerFingerprint(names), hashOf(names)]),
]

const hashOf = (names: readonly string[]): string =>
  createHash('sha256').update(names.map(plain).sort().join('\n')).digest('hex')
