'use client'

import { useRouter } from 'next/navigation'
import { sendJson } from '../../forms/call-api'
import { ConfirmButton } from '../../forms/confirm-button'
import { showCount } from '../../ui/show-count'

type Props = { slug: string; issuer: string; appRole: string; people: number }

export function UnmapAppRole({ slug, issuer, appRole, people }: Props) {
  const router = useRouter()
  return (
    <ConfirmButton
      action="Remove"
      about={appRole}
      title={`Should ${appRole} mean nothing here?`}
      confirm={() => sendJson('DELETE', `/api/v1/orgs/${slug}/sign-in/app-roles`, { issuer, appRole })}
      onDone={() => router.refresh()}
    >
      <p>
        {people === 0
          ? 'Nobody here had it at the last sign-in.'
          : `${showCount(people, 'person', 'people')} had it at the last sign-in: they keep what their other app roles mean, or have no role from now on.`}
      </p>
    </ConfirmButton>
  )
}
