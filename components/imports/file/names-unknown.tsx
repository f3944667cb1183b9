import { namesPage } from '@/lib/paths/data'
import { Note } from '../../ui/note'
import { showCount, showNumber } from '../../ui/show-count'
import type { Tense } from '../effect-words'
import type { ImportSummary } from '../incoming/contract'

type Props = { slug: string; notes: Pick<ImportSummary['notes'], 'unknownNames'>; tense: Tense }

/** Names of a file whose rows go in and count nowhere: the first of them, and once they are in where they are told apart. */
export function NamesUnknown({ slug, notes: { unknownNames }, tense }: Props) {
  if (!unknownNames) return null
  const { count, first } = unknownNames
  const one = count === 1
  const countsNowhere = tense === 'would' ? 'would count' : 'count'
  return (
    <Note tone="unsure">
      {showCount(count, 'name')} in this file {one ? 'is' : 'are'} unknown, and rows with{' '}
      {one ? 'it' : 'them'} {countsNowhere} nowhere: {first.join(', ')}
      {count > first.length && ` and ${showNumber(count - first.length)} more`}.{' '}
      {tense === 'would' ? (
        `Correct ${one ? 'it' : 'them'} in the file, or say under Names what is meant once it is published.`
      ) : (
        <a href={namesPage.href({ slug })}>{one ? 'Say what it means' : 'Say what they mean'}</a>
      )}
    </Note>
  )
}
