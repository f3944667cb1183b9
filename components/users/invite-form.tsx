'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ROLE_NAMES, type Role } from '@/lib/auth/roles'
import type { Invitation } from '@/lib/people/invite-user'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { type Place, tickedLocations } from '../forms/location-boxes'
import { LinkShown } from './link-shown'
import { RoleFields } from './role-fields'

type Props = {
  slug: string
  roles: readonly Role[]
  places: readonly Place[]
  mail: boolean
  timeZone: string
}

/** Who is invited has the role from the moment the link is used. */
export function InviteForm({ slug, roles, places, mail, timeZone }: Props) {
  const router = useRouter()
  const [made, setMade] = useState<Invitation[]>([])
  const [last] = made
  return (
    <>
      {last && (
        <LinkShown key={made.length} link={last} email={last.user.email} timeZone={timeZone}>
          {last.user.email} is invited as {ROLE_NAMES[last.user.role]}.
        </LinkShown>
      )}
      <ApiForm
        label="Invite a person"
        className="form wide"
        submit="Invite"
        working="Inviting…"
        send={({ email, name, role, ...values }) =>
          sendJson<Invitation>('POST', `/api/v1/orgs/${slug}/users`, {
            ...{ email, name, role },
            locationIds: tickedLocations(values),
          })
        }
        onDone={(invitation) => {
          setMade([invitation, ...made])
          router.refresh()
        }}
        result={last && (mail ? 'Invited.' : 'Invited. The link is shown above, this once.')}
      >
        <Fields key={made.length} roles={roles} places={places} />
      </ApiForm>
    </>
  )
}

function Fields({ roles, places }: Pick<Props, 'roles' | 'places'>) {
  return (
    <>
      <TextField name="email" label="E-mail address" type="email" />
      <TextField name="name" label="Name" hint="May be empty; the person can change it." />
      <RoleFields roles={roles} current="viewer" locationIds={null} places={places} />
    </>
  )
}
