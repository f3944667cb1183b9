'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'

type Props = { slug: string; userId: number; session: string | null; who: string; about: string }

/** Ends one session of the person, or all. */
export function EndSessions({ slug, userId, session, who, about }: Props) {
  const router = useRouter()
  const api = `/api/v1/orgs/${slug}/users/${userId}/sessions`
  return (
    <ConfirmButton
      action={session ? 'End' : 'End all sessions'}
      about={about}
      title={session ? `End the session of ${who}?` : `End all sessions of ${who}?`}
      confirm={() => sendJson('DELETE', session ? `${api}/${session}` : api)}
      onDone={() => router.refresh()}
    >
      <p>
        {session ? `That browser (${about}) is` : `Every browser of ${who} is`} signed out at once, and needs
        the password to come back.
      </p>
    </ConfirmButton>
  )
}
