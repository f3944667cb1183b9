import { Note } from '../ui/note'
import { ChangesTable } from './changes-table'
import { CountsTable } from './counts-table'
import { Doubts } from './doubts'
import { noScoreWords } from './effect-words'
import { ImportNotesList } from './import-facts'
import type { ImportDetail } from './incoming/contract'
import { isAtWork } from './incoming/watch-import'
import { MappingFacts } from './mapping-facts'
import { Problem } from './problem'
import { Rejects } from './rejects'
import { RunningImport } from './running-import'
import { ScoreEffect } from './score-effect'

/** `before`: another import of the organization is at work before this one. */
type Props = { slug: string; detail: ImportDetail; before: boolean }

/** Everything that is known of one import; while it is at work, how far it is. */
export function ImportReport({ slug, detail, before }: Props) {
  if (isAtWork(detail)) return <RunningImport slug={slug} summary={detail} before={before} />
  if (detail.status === 'refused')
    return (
      <Note tone="unsure">
        <Problem problem={detail.problem} />
      </Note>
    )
  return (
    <>
      <Part title="Rows">
        <CountsTable counts={detail} tense="did" />
        <Doubts notes={detail.notes} tense="did" />
        <ImportNotesList slug={slug} summary={detail} tense="did" />
        <MappingFacts mapping={detail.mapping} />
      </Part>
      {detail.effect && (detail.effect.scores.length > 0 || noScoreWords(detail, 'did')) && (
        <Part title="Scores">
          <ScoreEffect summary={detail} tense="did" />
        </Part>
      )}
      {detail.rejects.length > 0 && (
        <Part title="Rejected rows">
          <Rejects slug={slug} detail={detail} />
        </Part>
      )}
      {detail.changes.length > 0 && (
        <Part title="Changed rows">
          <ChangesTable changes={detail.changes} total={detail.rowsChanged} tense="did" />
        </Part>
      )}
    </>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
