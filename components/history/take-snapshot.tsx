'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { snapshotPage } from '@/lib/paths/history'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

type Taken = { id: number; asOf: string }

/** Keeps today's result for good. */
export function TakeSnapshot({ slug }: { slug: string }) {
  const router = useRouter()
  const [taken, setTaken] = useState<Taken | null>(null)
  return (
    <ApiForm
      label="Take a snapshot"
      className="noprint"
      submit="Take a snapshot now"
      working="Keeping…"
      send={() => sendJson<Taken>('POST', `/api/v1/orgs/${slug}/training-services/snapshots`, {})}
      onDone={(done) => {
        setTaken(done)
        router.refresh()
      }}
      result={
        taken && (
          <>
            Kept as <a href={snapshotPage.href({ slug, id: taken.id })}>snapshot {taken.id}</a>.
          </>
        )
      }
    >
      {null}
    </ApiForm>
  )
}
