import { importPage } from '@/lib/paths/data'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'
import { showTime } from '../ui/show-time'
import { scoreLine } from './effect-words'
import { ImportActions } from './import-actions'
import { ImportState } from './import-state'
import type { ImportSummary } from './incoming/contract'
import { isAtWork } from './incoming/watch-import'
import { KIND_TEXTS } from './kind-texts'

type Props = { slug: string; imports: ImportSummary[]; timeZone: string; mayWrite: boolean }

/** Every import: who, when, which file, what came of its rows, and what that did to the scores. */
export function ImportHistory({ slug, imports, timeZone, mayWrite }: Props) {
  return (
    <DataTable
      className="history"
      caption={`Newest first. Times in ${timeZone}.`}
      rows={imports}
      keyOf={({ id }) => id}
      rowClass={({ status }) => (status === 'withdrawn' ? 'gone' : undefined)}
      columns={[
        {
          name: 'File',
          heads: true,
          of: ({ id, fileName }) => <a href={importPage.href({ slug, id })}>{fileName || `Import ${id}`}</a>,
          below: ({ kind }) => KIND_TEXTS[kind].title,
        },
        {
          name: 'Imported',
          of: ({ createdAt }) => showTime(createdAt, timeZone),
          below: ({ createdByName }) => createdByName,
        },
        { name: 'Rows', className: 'nums', of: (one) => <Rows summary={one} /> },
        { name: 'Scores', of: (one) => <ScoreLines summary={one} /> },
        {
          name: 'State',
          label: null,
          of: (one) => (
            <div className="stack">
              <div>
                <ImportState summary={one} timeZone={timeZone} />
              </div>
              {mayWrite && <ImportActions slug={slug} summary={one} />}
            </div>
          ),
        },
      ]}
    />
  )
}

/** `1,180 new, 2 changed`, and below what became of the rest. */
function Rows({ summary }: { summary: ImportSummary }) {
  const { status, notes, rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = summary
  const repeated = notes.sameInFile ?? 0
  if (status === 'refused' || isAtWork(summary)) return null
  const others = [
    `${showNumber(rowsRead)} read`,
    ...(rowsDuplicate > repeated ? [`${showNumber(rowsDuplicate - repeated)} known`] : []),
    ...(repeated > 0 ? [`${showNumber(repeated)} repeated`] : []),
    ...(rowsRejected > 0 ? [`${showNumber(rowsRejected)} rejected`] : []),
  ]
  return (
    <>
      {showNumber(rowsAccepted)} new{rowsChanged > 0 && `, ${showNumber(rowsChanged)} changed`}
      <span className="id">{others.join(', ')}</span>
    </>
  )
}

const SHOWN = 3

/** The first scores that changed; the import's own page has them all. */
function ScoreLines({ summary: { effect, status } }: { summary: ImportSummary }) {
  if (effect === null || status === 'refused') return null
  if (effect.scores.length === 0) return <span className="muted">unchanged</span>
  const more = effect.scores.length - SHOWN
  return (
    <>
      {effect.scores.slice(0, SHOWN).map((score) => (
        <span key={`${score.criterion} ${score.area}`} className="line">
          {scoreLine(score)}
        </span>
      ))}
      {more > 0 && <span className="id">and {more} more</span>}
    </>
  )
}
