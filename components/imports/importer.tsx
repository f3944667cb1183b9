'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import type { ScoresOf } from '@/lib/imports/scores-of'
import { DropZone } from './drop-zone'
import { newPublishKey } from './file/file-actions'
import { FileCard } from './file/file-card'
import type { ImportSummary, Waiting } from './incoming/contract'
import {
  chosenFile,
  type Incoming,
  type IncomingEvent,
  runningImport,
  waitingFile,
} from './incoming/incoming'
import { isDone, maySend, moveAll, rowsIn } from './incoming/moves'
import { forgetUpload } from './incoming/server'
import { announcement, waitingWords } from './incoming/step-words'
import { useLeaveWarning } from './use-leave-warning'
import { WaitingFiles } from './waiting-files'
import { WayToScores } from './way-to-scores'

type Props = {
  slug: string
  /** Imports at work when the page was opened, by whomever they were begun. */
  running: ImportSummary[]
  /** The reader's files that were sent and not published; `taken`: the one that the address names. */
  waiting: readonly Waiting[]
  taken: Waiting | null
  /** Where files lead to. */
  scores: readonly ScoresOf[]
}

/** Any number of files on their way in, each for itself: one that is broken stops no other. */
export function Importer({ slug, running, waiting, taken, scores }: Props) {
  const router = useRouter()
  const [files, dispatch] = useReducer(moveAll, running, (all) => [
    ...(taken ? [waitingFile(taken)] : []),
    ...all.map(runningImport),
  ])
  const chosen = useRef(0)
  const said = useAnnouncements(files)
  useLeaveWarning(files.some(({ step }) => step === 'sending'))
  const tell = (key: string) => (event: IncomingEvent) => {
    dispatch({ type: 'of', key, event })
    if (event.type === 'published' || event.type === 'refused') router.refresh()
  }
  const remove = ({ key, step, upload }: Incoming) => {
    dispatch({ type: 'removed', key })
    // What is kept of it goes after a day anyway.
    if (upload && step !== 'publishing' && step !== 'published') forget(upload.id)
    document.querySelector<HTMLElement>('.drop input')?.focus()
  }
  const forget = (id: number) =>
    forgetUpload(slug, id)
      .catch(() => null)
      .then(() => router.refresh())
  const previews = files.filter(({ step, stale }) => step === 'preview' && !stale)
  const ready = previews.filter((file) => rowsIn(file) > 0)
  return (
    <div className="stack importer">
      <DropZone
        onFiles={(list) =>
          dispatch({
            type: 'chosen',
            files: list.map((file) => chosenFile(`file-${chosen.current++}`, file)),
          })
        }
      />
      <p role="status" className="sr">
        {said}
      </p>
      <WaitingFiles
        slug={slug}
        files={waiting.filter(({ id }) => !files.some(({ upload }) => upload?.id === id))}
        onTake={(file) => dispatch({ type: 'chosen', files: [waitingFile(file)] })}
        onRemove={({ id }) => forget(id)}
      />
      {ready.length > 1 && (
        <p>
          <button
            type="button"
            className="btn go"
            onClick={() => {
              for (const { key } of ready) tell(key)({ type: 'publish', key: newPublishKey() })
            }}
          >
            Publish all {ready.length} files
          </button>
          {ready.length < previews.length && (
            <span className="muted"> Files of which no row would be imported are left out.</span>
          )}
        </p>
      )}
      <WayToScores files={files} scores={scores} />
      {files.map((file) => (
        <FileCard
          key={file.key}
          slug={slug}
          file={file}
          mayRun={file.step !== 'sending' || maySend(files, file.key)}
          waiting={waitingWords(files, file)}
          alone={files.every((other) => other === file || isDone(other))}
          tell={tell(file.key)}
          onRemove={() => remove(file)}
        />
      ))}
    </div>
  )
}

/** What is new since the last time, in one sentence after the other. */
function useAnnouncements(files: readonly Incoming[]): string {
  const before = useRef(files)
  const [said, say] = useState('')
  const compare = useEffectEvent((now: readonly Incoming[]) => {
    const news = now.flatMap((file) => {
      const words = announcement(
        before.current.find(({ key }) => key === file.key),
        file,
      )
      return words ? [words] : []
    })
    before.current = now
    if (news.length > 0) say(news.join('. '))
  })
  useEffect(() => compare(files), [files])
  return said
}
