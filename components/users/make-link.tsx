'use client'

import { useMutation } from '@tanstack/react-query'
import type { UserDetail } from '@/lib/people/get-user'
import type { LinkMade } from '@/lib/people/make-link'
import { sendJson } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'
import { LinkShown, mailText } from './link-shown'

type Props = { slug: string; user: UserDetail; deliver: 'show' | 'mail'; timeZone: string }

const ACTIONS = { invited: 'New invitation link', show: 'Make a password link', mail: 'Mail a password link' }

/** A link to set a password or to join; where it may not be shown, it goes to the person's own address only. */
export function MakeLink({ slug, user, deliver, timeZone }: Props) {
  const { id, email, state } = user
  const { mutate, isPending, error, data } = useMutation(
    {
      mutationFn: () => sendJson<LinkMade>('POST', `/api/v1/orgs/${slug}/users/${id}/link`, { deliver }),
    },
    queryClient,
  )
  return (
    <div className="stack">
      {error && <ErrorSummary error={error} />}
      {data?.url && (
        <LinkShown
          key={data.url}
          link={{ url: data.url, expiresAt: data.expiresAt, mailed: data.mailed }}
          email={email}
          timeZone={timeZone}
        >
          The link is made.
        </LinkShown>
      )}
      <p className="row">
        <button
          type="button"
          className="btn"
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) mutate()
          }}
        >
          {isPending ? 'Working…' : state === 'invited' ? ACTIONS.invited : ACTIONS[deliver]}
        </button>
        <span role="status">{data?.url === null && mailText(data.mailed, email)}</span>
      </p>
    </div>
  )
}
