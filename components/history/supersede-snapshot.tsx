'use client'

import { useRouter } from 'next/navigation'
import { snapshotPage } from '@/lib/paths/history'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Keeps the month end anew by what is known now; this one stays beside it. */
export function SupersedeSnapshot({ slug, id }: { slug: string; id: number }) {
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
          sendJson<{ id: number }>('POST', `/api/v1/orgs/${slug}/training-services/snapshots`, {
            supersedes: id,
            reason,
          })
        }
        onDone={(taken) => router.push(snapshotPage.href({ slug, id: taken.id }))}
      >
        <TextField name="reason" label="Reason" maxLength={500} />
      </ApiForm>
    </details>
  )
}
