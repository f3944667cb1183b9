'use client'

import { useState } from 'react'
import type { ErasedLearner } from '@/lib/personal-data/erase-learner'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'
import { Note } from '../ui/note'
import { showCount } from '../ui/show-count'

type Props = { slug: string; learner: string }

/** First what would be erased, then, once it is confirmed, the erasure. */
export function EraseLearner({ slug, learner }: Props) {
  const [answer, setAnswer] = useState<ErasedLearner | null>(null)
  const url = `/api/v1/orgs/${slug}/personal-data/erase`
  if (answer?.mode === 'erase')
    return <Note>Erased: {wordsOf(answer)}. Every score, total and count is as before.</Note>
  return (
    <>
      <ApiForm
        label="Erase a learner"
        submit="See what would be erased"
        working="Looking…"
        send={() => sendJson<ErasedLearner>('POST', url, { learner, mode: 'preview' })}
        onDone={setAnswer}
      >
        {null}
      </ApiForm>
      {answer && isNothing(answer) && <p>Nobody is held as a learner of this ID.</p>}
      {answer && !isNothing(answer) && (
        <>
          <p>
            As a learner: {wordsOf(answer)}. Rows stay without the learner, and count as before. Files that
            come in later do not bring the learner back.
          </p>
          <ConfirmButton
            action="Erase"
            title={`Erase ${learner} everywhere?`}
            url={url}
            method="POST"
            body={{ learner, mode: 'erase' }}
            onDone={(done) => setAnswer(done as ErasedLearner)}
          >
            <p>
              This cannot be taken back. Backups made before still hold the learner: after a restore the
              erasure is repeated by the files erased-learners and erasure-key of the data folder.
            </p>
          </ConfirmButton>
        </>
      )}
    </>
  )
}

const countsOf = ({ redemptions, claims, changes, rejected, records, imports, files }: ErasedLearner) =>
  [
    [redemptions, 'redemption'],
    [claims, 'statement of another import'],
    [changes, 'change'],
    [rejected, 'rejected row'],
    [records, 'record'],
    [imports, 'preview or note of an import'],
    [files.removed, 'file that waits, removed'],
    [files.waiting, 'file on its way, looked at again when it has come in'],
  ] as const

const isNothing = (answer: ErasedLearner) => countsOf(answer).every(([count]) => count === 0)

const PLURALS: Readonly<Record<string, string>> = {
  'statement of another import': 'statements of other imports',
  'preview or note of an import': 'previews or notes of imports',
  'file that waits, removed': 'files that wait, removed',
  'file on its way, looked at again when it has come in':
    'files on their way, looked at again when they have come in',
}

const wordsOf = (answer: ErasedLearner): string =>
  countsOf(answer)
    .filter(([count]) => count > 0)
    .map(([count, one]) => showCount(count, one, PLURALS[one]))
    .join('; ')
