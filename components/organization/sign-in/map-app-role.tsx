'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ROLE_NAMES, ROLES } from '@/lib/auth/roles'
import { ApiForm, type FormValues } from '../../forms/api-form'
import { sendJson } from '../../forms/call-api'
import { SelectField, TextField } from '../../forms/fields'
import type { Place } from './app-roles-table'

export type Chosen = { issuer: string; role: string }
type Props = {
  slug: string
  issuers: { issuer: string; name: string }[]
  places: Place[]
  chosen: Chosen | null
}

const ROLE_OPTIONS = ROLES.filter((role) => role !== 'none').map((value) => ({
  value,
  name: ROLE_NAMES[value],
}))
const PLACE = 'location.'

/** Says what an app role means here; saying it again changes it. */
export function MapAppRole({ slug, issuers, places, chosen }: Props) {
  const router = useRouter()
  const [saved, setSaved] = useState(0)
  const [last, setLast] = useState('')
  const send = async (values: FormValues) => {
    const { issuer, appRole = '', role } = values
    const ids = Object.keys(values)
      .filter((name) => name.startsWith(PLACE))
      .map((name) => Number(name.slice(PLACE.length)))
    const locationIds = ids.length > 0 ? ids : null
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
          defaultValue={chosen?.issuer}
          options={issuers.map(({ issuer, name }) => ({ value: issuer, name }))}
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
          <fieldset className="choices">
            <legend className="hint">None chosen: all locations. For the two report viewers only.</legend>
            {places.map(({ id, name }) => (
              <label key={id}>
                <input type="checkbox" name={`${PLACE}${id}`} /> {name}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </>
  )
}
