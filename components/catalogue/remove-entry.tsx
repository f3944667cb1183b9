'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

export function RemoveEntry({ slug, id, number }: { slug: string; id: number; number: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Remove"
      about={number}
      title={`Remove ${number} from the catalogue?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/catalogue/${id}`)}
      onDone={() => router.refresh()}
    >
      <p>Its rows no longer count, unless a shipped entry has the same number. You can add it again.</p>
    </ConfirmButton>
  )
}
