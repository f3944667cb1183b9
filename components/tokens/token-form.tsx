'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { addDays, showDate } from '@/lib/dates'
import type { NewApiToken } from '@/lib/services/tokens/create-token'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'
import { NewToken } from './new-token'
import { TokenLocations } from './token-locations'

export type Choice = { id: number; name: string }
export type TokenChoices = {
  slug: string
  /** Those the maker's own role covers, the smallest first. */
  roles: { value: string; name: string }[]
  /** Roles that can be limited to locations. */
  viewers: string[]
  locations: Choice[]
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
        send={(values) =>
          sendJson<NewApiToken>('POST', `/api/v1/orgs/${choices.slug}/tokens`, bodyOf(values))
        }
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

/** Boxes of locations carry their id in the name: `location.12`. */
function bodyOf({ name, role, days, ...values }: FormValues) {
  const ids = Object.keys(values).flatMap((key) =>
    key.startsWith('location.') ? [Number(key.slice('location.'.length))] : [],
  )
  return { name, role, days, locationIds: ids.length > 0 ? ids : null }
}

function Fields({ roles, viewers, locations, limited, days, daysMax, today }: TokenChoices) {
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
      {viewers.includes(role) && locations.length > 0 && (
        <TokenLocations locations={locations} limited={limited} />
      )}
    </>
  )
}
