'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

export function RemoveReconciliation({ url, name, home }: { url: string; name: string; home: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Remove"
      about={name}
      title={`Remove ${name}?`}
      confirm={() => sendJson('DELETE', url)}
      onDone={() => router.push(home)}
    >
      <p>Its figures, rows and notes go with it. Your own line items and scores stay as they are.</p>
    </ConfirmButton>
  )
}
