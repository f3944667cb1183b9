'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'
import { showCount } from '../ui/show-count'

/** When the case is sent: everything that is open is reported from then on. */
export function MarkReported({ url, count }: { url: string; count: number }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Mark as reported"
      about="all open differences"
      title={`Mark ${showCount(count, 'open difference')} as reported?`}
      confirm={() => sendJson('PUT', url, { state: 'reported', filter: { state: 'open' } })}
      onDone={() => router.refresh()}
    >
      <p>Do this when the case is sent. The next case holds only what is open by then.</p>
    </ConfirmButton>
  )
}
