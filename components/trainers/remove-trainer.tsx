'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

export function RemoveTrainer({ slug, mctId }: { slug: string; mctId: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Remove"
      about={`trainer ${mctId}`}
      title={`Remove trainer ${mctId}?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/trainers`, { mctId })}
      onDone={() => router.refresh()}
    >
      <p>
        While trainers are checked, the surveys of this trainer no longer count. Somebody who has left stays
        here with a last day instead. You can add the trainer again.
      </p>
    </ConfirmButton>
  )
}
