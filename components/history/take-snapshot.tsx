'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type InProgramme, keptOnePage } from '@/lib/paths/any-programme'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

type Taken = { id: number; asOf: string }

/** Keeps today's result for good. */
export function TakeSnapshot({ place }: { place: InProgramme }) {
  const router = useRouter()
  const [taken, setTaken] = useState<Taken | null>(null)
  return (
    <ApiForm
      label="Take a snapshot"
      className="noprint"
      submit="Take a snapshot now"
      working="Keeping…"
      send={() => sendJson<Taken>('POST', `/api/v1/orgs/${place.slug}/${place.programme}/snapshots`, {})}
      onDone={(done) => {
        setTaken(done)
        router.refresh()
      }}
      result={
        taken && (
          <>
            Kept as <a href={keptOnePage.href({ ...place, id: taken.id })}>snapshot {taken.id}</a>.
          </>
        )
      }
    >
      {null}
    </ApiForm>
  )
}
