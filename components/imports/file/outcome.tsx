import { Note } from '../../ui/note'
import { CountsTable } from '../counts-table'
import { ImportNotesList } from '../import-facts'
import type { ImportDetail } from '../incoming/contract'
import { Problem } from '../problem'
import { Rejects } from '../rejects'
import { ScoreEffect } from '../score-effect'
import { NamesUnknown } from './names-unknown'

type Props = { slug: string; result: ImportDetail }

/** What came of a file that went in: counts, scores, and what to mend. */
export function Outcome({ slug, result }: Props) {
  return (
    <>
      <CountsTable counts={result} tense="did" />
      <ScoreEffect summary={result} tense="did" />
      <NamesUnknown slug={slug} notes={result.notes} tense="did" />
      <ImportNotesList slug={slug} summary={result} tense="did" />
      <Rejects slug={slug} detail={result} />
    </>
  )
}

/** Why nothing of a file was taken, and what to do. */
export function Refusal({ result }: { result: ImportDetail }) {
  return (
    <Note tone="bad">
      <Problem problem={result.problem} />
    </Note>
  )
}
