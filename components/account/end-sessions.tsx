'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

/** `about` is the browser in words. */
export function EndSession({ id, about }: { id: string; about: string }) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="End"
      about={`the session of ${about}`}
      title={`End the session of ${about}?`}
      confirm={() => sendJson('DELETE', `/api/v1/account/sessions/${encodeURIComponent(id)}`)}
      onDone={() => router.refresh()}
    >
      <p>That browser is signed out at once, and needs the password to come back.</p>
    </ConfirmButton>
  )
}

export function EndOtherSessions() {
  const router = useRouter()
  return (
    <ConfirmButton
      action="End all others"
      about=""
      title="End all other sessions?"
      confirm={() => sendJson('DELETE', '/api/v1/account/sessions')}
      onDone={() => router.refresh()}
    >
      <p>
        Every other browser is signed out at once; this one stays. If one of them was not yours, change your
        password too.
      </p>
    </ConfirmButton>
  )
}
