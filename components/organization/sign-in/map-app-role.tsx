'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { GRANTED_ROLES, ROLE_NAMES } from '@/lib/auth/roles'
import { ApiForm, type FormValues } from '../../forms/api-form'
import { sendJson } from '../../forms/call-api'
import { SelectField, TextField } from '../../forms/fields'
import { LocationBoxes, type Place, tickedLocations } from '../../forms/location-boxes'

type Chosen = { issuer: string; role: string }
type Props = {
  slug: string
  issuers: { issuer: string; name: string }[]
  places: Place[]
  chosen: Chosen | null
}

const ROLE_OPTIONS = GRANTED_ROLES.map((value) => ({ value, name: ROLE_NAMES[value] }))

/** Says what an app role means here; saying it again changes it. */
export function MapAppRole({ slug, issuers, places, chosen }: Props) {
  const router = useRouter()
  const [saved, setSaved] = useState(0)
  const [last, setLast] = useState('')
  const send = async (values: FormValues) => {
    const { issuer, appRole = '', role } = values
    const locationIds = tickedLocations(values)
    await sendJson('POST', `/api/v1/orgs/${slug}/sign-in/app-roles`, { issuer, appRole, role, locationIds })
    return appRole
  }
  return (
    <ApiForm
      label="Say what an app role means"
      className="form wide"
      submit="Save"
      working="Saving…"
      send={send}
      onDone={(appRole) => {
        setLast(appRole)
        setSaved(saved + 1)
        router.refresh()
      }}
      result={last && `${last} has its meaning, also for who signed in with it before.`}
    >
      <Fields key={saved} issuers={issuers} places={places} chosen={saved === 0 ? chosen : null} />
    </ApiForm>
  )
}

function Fields({ issuers, places, chosen }: Omit<Props, 'slug'>) {
  const [only, ...others] = issuers
  return (
    <>
      {others.length === 0 ? (
        <input type="hidden" name="issuer" value={only?.issuer ?? ''} />
      ) : (
        <SelectField
          name="issuer"
          label="Accounts of"
          defaultValue={chosen?.issuer ?? ''}
          options={[
            { value: '', name: 'Choose' },
            ...issuers.map(({ issuer, name }) => ({ value: issuer, name })),
          ]}
        />
      )}
      <TextField
        name="appRole"
        label="App role"
        defaultValue={chosen?.role ?? ''}
        hint="Its value in the app registration, for example Laurel.Admin."
      />
      <SelectField name="role" label="Role here" options={ROLE_OPTIONS} defaultValue="viewer" />
      {places.length > 0 && (
        <details className="all">
          <summary>Limit a report viewer to locations</summary>
          <LocationBoxes places={places} hint="For the two report viewers only; none selected means all." />
        </details>
      )}
    </>
  )
}
