import type { Mapping } from '@/lib/imports/reading/mapping'
import { showCount } from '../../ui/show-count'
import { ChangesTable } from '../changes-table'
import { CountsTable } from '../counts-table'
import { Doubts } from '../doubts'
import { ImportNotesList } from '../import-facts'
import type { ImportDetail } from '../incoming/contract'
import type { Changes, Incoming } from '../incoming/incoming'
import { chosenPreview } from '../incoming/moves'
import { FirstRejects } from '../rejects'
import { ScoreEffect } from '../score-effect'
import { NamesUnknown } from './names-unknown'
import { SharedIds } from './shared-ids'

type Props = {
  slug: string
  file: Incoming & { previews: NonNullable<Incoming['previews']> }
  onDecide: (changes: Changes) => void
  onMapped: (mapping: Mapping) => void
}

/** What publishing would do, for the answer that is chosen. */
export function Preview({ slug, file, onDecide, onMapped }: Props) {
  const { key, previews, changes, mapping } = file
  const shown = chosenPreview({ previews, changes }) ?? previews.apply
  return (
    <>
      <CountsTable counts={shown} tense="would" />
      {previews.reject && (
        <ChangesQuestion name={`changes-${key}`} {...{ changes, onDecide }} apply={previews.apply} />
      )}
      {mapping && <SharedIds notes={shown.notes} mapping={mapping} onMapped={onMapped} />}
      <ScoreEffect summary={shown} tense="would" />
      <Doubts notes={shown.notes} tense="would" />
      <NamesUnknown slug={slug} notes={shown.notes} tense="would" />
      <ImportNotesList slug={slug} summary={shown} tense="would" />
      <FirstRejects detail={shown} />
    </>
  )
}

type QuestionProps = {
  name: string
  changes: Changes
  apply: ImportDetail
  onDecide: Props['onDecide']
}

/** Whether known rows of which the file says something else take what it says. */
function ChangesQuestion({ name, changes, apply, onDecide }: QuestionProps) {
  const answers = [
    ['reject', 'Leave them as they are: these rows of the file are set aside as rejected'],
    ['apply', 'Take the new values: the old ones are kept in the history, and withdrawing brings them back'],
  ] as const
  return (
    <div className="stack">
      <fieldset className="answers">
        <legend>
          {showCount(apply.rowsChanged, 'known row says', 'known rows say')} something else in this file
        </legend>
        {answers.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={changes === value}
              onChange={() => onDecide(value)}
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <ChangesTable changes={apply.changes} total={apply.rowsChanged} tense="would" />
    </div>
  )
}
