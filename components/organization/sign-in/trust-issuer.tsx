'use client'

import { useRouter } from 'next/navigation'
import type { IssuerSummary } from '@/lib/sign-in/get-sign-in'
import { ApiForm } from '../../forms/api-form'
import { sendJson } from '../../forms/call-api'
import { ConfirmButton } from '../../forms/confirm-button'
import { showCount } from '../../ui/show-count'

type Props = { slug: string; issuer: IssuerSummary }

/** Lets an issuer's people in, or no longer: says first what that does. */
export function TrustIssuer({ slug, issuer: { issuer, name, trusted, people } }: Props) {
  const router = useRouter()
  const api = `/api/v1/orgs/${slug}/sign-in/issuers`
  if (!trusted)
    return (
      <ApiForm
        label={`Let in ${name}`}
        submit="Let in"
        working="Saving…"
        send={() => sendJson('POST', api, { issuer })}
        onDone={() => router.refresh()}
      >
        {null}
      </ApiForm>
    )
  return (
    <ConfirmButton
      action="Stop letting in"
      about={name}
      title={`Stop letting in ${name}?`}
      url={api}
      body={{ issuer }}
    >
      <p>
        {people === 0
          ? 'Nobody here joined through it.'
          : `${showCount(people, 'person', 'people')} joined through it: they can no longer open this organization, at once. Roles that their app roles gave end.`}
      </p>
      <p>The meaning of its app roles is forgotten. Sign-in with a password stays as it is.</p>
    </ConfirmButton>
  )
}
