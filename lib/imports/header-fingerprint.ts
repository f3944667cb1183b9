import { createHash } from 'node:crypto'
import { normalized } from './headers'

/** The same for the same headers in any order and spelling: files of one source. Hexadecimal SHA-256. */
export const headerFingerprint = (names: readonly string[]): string =>
  createHash('sha256').update(names.map(normalized).sort().join('\n')).digest('hex')
