'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type GrantedRole, ROLE_NAMES } from '@/lib/auth/roles'
import { sendJson } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'

type Props = { slug: string; id: number; who: string; role: GrantedRole; roles: readonly GrantedRole[] }
type Answer = { outcome: 'granted' | 'declined'; role?: GrantedRole }

/** Grants the role asked for or another one, or declines; nothing is chosen that was not asked for. */
export function AnswerRequest({ slug, id, who, role, roles }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState(roles.find((one) => one === role))
  const { mutate, isPending, error } = useMutation(
    {
      mutationFn: (answer: Answer) => sendJson('PATCH', `/api/v1/orgs/${slug}/access-requests/${id}`, answer),
      onSuccess: () => {
        // The row goes.
        document.getElementById('main')?.focus({ preventScroll: true })
        router.refresh()
      },
    },
    queryClient,
  )
  const answer = (outcome: Answer['outcome']) => {
    if (!isPending) mutate({ outcome, ...(outcome === 'granted' && chosen && { role: chosen }) })
  }
  return (
    <div className="stack">
      {error && <ErrorSummary error={error} />}
      {!roles.includes(role) && <p className="muted">Only a Global admin can grant {ROLE_NAMES[role]}.</p>}
      <div className="row">
        <select
          className="input fit"
          aria-label={`Role for ${who}`}
          value={chosen ?? ''}
          onChange={(event) => setChosen(roles.find((one) => one === event.target.value))}
        >
          {!roles.includes(role) && <option value="">Choose another role</option>}
          {roles.map((one) => (
            <option key={one} value={one}>
              {ROLE_NAMES[one]}
            </option>
          ))}
        </select>
        {chosen && (
          <button
            type="button"
            className="btn go"
            aria-disabled={isPending}
            onClick={() => answer('granted')}
          >
            Grant<span className="sr"> to {who}</span>
          </button>
        )}
        <button type="button" className="btn" aria-disabled={isPending} onClick={() => answer('declined')}>
          Decline<span className="sr"> {who}</span>
        </button>
      </div>
    </div>
  )
}
