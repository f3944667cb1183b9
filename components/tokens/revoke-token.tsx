'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

export function RevokeToken({ slug, id, name }: { slug: string; id: number; name: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Revoke"
      about={name}
      title={`Revoke ${name}?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/tokens/${id}`)}
      onDone={() => router.refresh()}
    >
      <p>What uses this token is refused from the next request on. It cannot be taken back.</p>
    </ConfirmButton>
  )
}
