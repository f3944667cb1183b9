import { Note } from '../ui/note'
import { showCount, showNumber } from '../ui/show-count'
import type { Tense } from './effect-words'
import type { ImportSummary } from './incoming/contract'

type Props = { notes: ImportSummary['notes']; tense: Tense }

/** Rows that go in as they are and look like a slip: how many, the first of them, and what to check. */
export function Doubts({ notes, tense }: Props) {
  const lines = doubtLines(notes, tense)
  if (lines.length === 0) return null
  return (
    <Note tone="unsure">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Note>
  )
}

export function doubtLines({ unusualTenants, moreActive }: Props['notes'], tense: Tense): string[] {
  return [
    ...(unusualTenants
      ? [
          `${showCount(unusualTenants.rows, 'row names', 'rows name')} a customer by an ID that is not a GUID, as reports have it${first(
            unusualTenants.first.map(({ line, id }) => `line ${line}: ${id}`),
            unusualTenants.rows,
          )}. ${taken(unusualTenants.rows, tense)}; under another ID than in your other files it is another customer.`,
        ]
      : []),
    ...(moreActive
      ? [
          `${showCount(moreActive.rows, 'row has', 'rows have')} more active users than paid licences${first(
            moreActive.first.map(
              ({ line, active, paid }) => `line ${line}: ${showNumber(active)} active of ${showNumber(paid)}`,
            ),
            moreActive.rows,
          )}. ${taken(moreActive.rows, tense)}; education may have that, else two columns may be mixed up.`,
        ]
      : []),
  ]
}

const taken = (rows: number, tense: Tense): string =>
  `${rows === 1 ? 'It' : 'They'} ${tense === 'would' ? 'would go in as' : 'went in as'} ${rows === 1 ? 'it is' : 'they are'}`

/** Some of them in parentheses; nothing for who may not see rows. */
const first = (words: readonly string[], rows: number): string =>
  words.length === 0 ? '' : ` (${words.join('; ')}${rows > words.length ? '; …' : ''})`
