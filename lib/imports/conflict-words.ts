import type { Contradiction } from '@/lib/imports/sql/compare-staged'
import { KIND_WORDS } from '../line-items/model/kind-words'
import type { Kind } from '../line-items/model/kinds'

type Place = NonNullable<Contradiction['place']>

/** Why a row is kept aside whose id says something else elsewhere: in the same file, or in what is known. */
export function conflictWords(
  kind: Kind,
  {
    identity,
    verdict,
    differing,
    place,
  }: Pick<Contradiction, 'identity' | 'verdict' | 'differing' | 'place'>,
): string {
  if (verdict !== 'conflict') return knownWords(identity, differing)
  return `${repeatedWords(identity, place, differing)}: is it the ID of one ${KIND_WORDS[kind].row}? If it is, keep one of the lines; if not, choose that the file has no ID column: rows are then recognized by all their values.`
}

export const knownWords = (identity: string, differing: readonly string[]): string =>
  `${identity} is already known with different content (${differing.join(', ')}). Take the new values when you import it, or fix this row.`

/** Without the end of the sentence, which says what to do. */
export const repeatedWords = (identity: string, place: Place | null, differing: readonly string[]): string =>
  `${identity} appears in ${place ? placeWords(place) : 'more than one line'} of this file with different content (${differing.join(', ')})`

/** `lines 2 to 6`; `5 lines from 2 to 40` where others lie between them. */
function placeWords({ first, last, rows }: Place): string {
  if (rows === 2) return `lines ${first} and ${last}`
  return rows === last - first + 1 ? `lines ${first} to ${last}` : `${rows} lines from ${first} to ${last}`
}
