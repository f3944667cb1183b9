'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Account } from '@/lib/auth/people/account'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Name, unless an identity provider says it, and the time zone for what is on screen. */
export function NameForm({ account }: { account: Account }) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  return (
    <ApiForm
      label="Name and time zone"
      submit="Save"
      working="Saving…"
      send={(values) => sendJson('PATCH', '/api/v1/account', values)}
      onDone={() => {
        setSaved(true)
        router.refresh()
      }}
      result={saved && 'Saved.'}
    >
      {account.local && (
        <TextField name="name" label="Name" defaultValue={account.name} autoComplete="name" />
      )}
      <TextField
        name="timeZone"
        label="Time zone"
        defaultValue={account.timeZone ?? ''}
        list="time-zones"
        hint="For times on screen; a city is enough: Berlin means Europe/Berlin. Empty: that of the organization you look at, which always says what today is."
      />
    </ApiForm>
  )
}
