'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Role } from '@/lib/auth/roles'
import type { User } from '@/lib/people/user'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { type Place, tickedLocations } from '../forms/location-boxes'
import { RoleFields } from './role-fields'

type Props = { slug: string; user: User; roles: readonly Role[]; places: readonly Place[] }

/** Acts on the person's next click. */
export function ChangeRole({ slug, user, roles, places }: Props) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  return (
    <ApiForm
      label="Change the role"
      submit="Save"
      working="Saving…"
      send={({ role, ...values }) =>
        sendJson('PATCH', `/api/v1/orgs/${slug}/users/${user.id}`, {
          role,
          locationIds: tickedLocations(values),
        })
      }
      onDone={() => {
        setSaved(true)
        router.refresh()
      }}
      result={saved && 'Saved.'}
    >
      <RoleFields roles={roles} current={user.role} locationIds={user.locationIds} places={places} />
    </ApiForm>
  )
}
