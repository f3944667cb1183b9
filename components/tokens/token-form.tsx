'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { canBeLimited, type GrantedRole } from '@/lib/auth/roles'
import { addDays, showDate } from '@/lib/dates'
import type { NewApiToken } from '@/lib/tokens/create-token'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'
import { LocationBoxes, type Place, tickedLocations } from '../forms/location-boxes'
import { NewToken } from './new-token'

type TokenChoices = {
  slug: string
  /** Those the maker's own role covers, the smallest first. */
  roles: { value: GrantedRole; name: string }[]
  locations: Place[]
  /** The maker is limited to these locations, and so is every token of his. */
  limited: boolean
  days: number
  daysMax: number
  today: string
}

export function TokenForm(choices: TokenChoices) {
  const router = useRouter()
  const [made, setMade] = useState<NewApiToken[]>([])
  const [last] = made
  return (
    <>
      {last && <NewToken key={last.id} slug={choices.slug} made={last} />}
      <ApiForm
        label="Make a token"
        className="form wide"
        submit="Make the token"
        working="Making…"
        send={({ name, role, days, ...boxes }) => {
          const body = { name, role, days, locationIds: tickedLocations(boxes) }
          return sendJson<NewApiToken>('POST', `/api/v1/orgs/${choices.slug}/tokens`, body)
        }}
        onDone={(token) => {
          setMade([token, ...made])
          router.refresh()
        }}
        result={last && `${last.name} is made. It is shown above, this once.`}
      >
        <Fields key={made.length} {...choices} />
      </ApiForm>
    </>
  )
}

function Fields({ roles, locations, limited, days, daysMax, today }: TokenChoices) {
  const [role, setRole] = useState(roles[0]?.value ?? '')
  const [given, setGiven] = useState(String(days))
  const count = /^\d{1,4}$/.test(given) ? Number(given) : 0
  const ends = count >= 1 && count <= daysMax ? `Ends on ${showDate(addDays(today, count))}.` : ''
  return (
    <>
      <TextField name="name" label="Name" hint="What will use it, for example monthly report." />
      <SelectField
        name="role"
        label="Role"
        options={roles}
        defaultValue={role}
        onChange={(event) => setRole(event.target.value)}
        hint="What the token may do: at most what you may."
      />
      <TextField
        name="days"
        label="Days"
        inputMode="numeric"
        value={given}
        onChange={(event) => setGiven(event.target.value)}
        hint={
          <>
            From 1 to {daysMax}. <span role="status">{ends}</span>
          </>
        }
      />
      {roles.some(({ value }) => value === role && canBeLimited(value)) && locations.length > 0 && (
        <LocationBoxes
          places={locations}
          hint={
            limited
              ? 'You are limited to these locations: tick those whose line items the token may see.'
              : 'Select those whose line items the token may see; none selected means all.'
          }
        />
      )}
    </>
  )
}
