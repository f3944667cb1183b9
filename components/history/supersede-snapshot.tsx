'use client'

import { useRouter } from 'next/navigation'
import { type InProgramme, keptOnePage } from '@/lib/paths/any-programme'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Keeps the month end anew by what is known now; this one stays beside it. */
export function SupersedeSnapshot({ place, id }: { place: InProgramme; id: number }) {
  const router = useRouter()
  return (
    <details className="noprint">
      <summary>Supersede this month end</summary>
      <p className="muted">
        If it was taken with wrong data, take it again, as of the same date with what is known now. Both stay,
        each refers to the other, and the newer one applies.
      </p>
      <ApiForm
        label="Supersede this month end"
        submit="Take it again"
        working="Taking it…"
        send={({ reason }) =>
          sendJson<{ id: number }>('POST', `/api/v1/orgs/${place.slug}/${place.programme}/snapshots`, {
            supersedes: id,
            reason,
          })
        }
        onDone={(taken) => router.push(keptOnePage.href({ ...place, id: taken.id }))}
      >
        <TextField name="reason" label="Reason" maxLength={500} />
      </ApiForm>
    </details>
  )
}
