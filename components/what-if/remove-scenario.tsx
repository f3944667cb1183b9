'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

export function RemoveScenario({ slug, id, name }: { slug: string; id: number; name: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Remove"
      about={`scenario ${name}`}
      title={`Remove scenario ${name}?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/training-services/scenarios/${id}`)}
      onDone={() => router.refresh()}
    >
      <p>Only the name and its settings go. Links that were handed on still work.</p>
    </ConfirmButton>
  )
}
