'use client'

import { useState } from 'react'
import { PASSWORD_HINT } from '@/lib/auth/passwords/password-length'
import { safePath } from '@/lib/http/safe-path'
import { homePage } from '@/lib/paths/person'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { type Account, atFormRows, organizationOf } from './organization-body'
import { OrganizationFields } from './organization-fields'

/**
 * `own`: whoever is signed in becomes the Global admin.
 * `first`: nobody has an account yet, the key of the start's link stands for one.
 */
export function CreateOrganization({ account }: { account: Account }) {
  const [places, setPlaces] = useState([0])
  const api = account.kind === 'first' ? '/api/v1/setup' : '/api/v1/orgs'
  return (
    <ApiForm
      label="Create an organization"
      submit="Create"
      working="Creating…"
      send={(values) =>
        sendJson<{ slug: string }>('POST', api, organizationOf(values, places.length, account)).catch(
          (error: unknown) => {
            throw atFormRows(error, values, places.length)
          },
        )
      }
      onDone={({ slug }) => location.assign(safePath(homePage.href({ org: slug })))}
    >
      <OrganizationFields />
      <TextField
        name="slug"
        label="Short name"
        hint="Part of the address: small letters, digits and hyphens, for example contoso-learning. May be empty: it is made from the name."
      />
      {account.kind !== 'own' && <OwnerFields />}
      <Locations count={places.length} onAdd={() => setPlaces([...places, places.length])} />
    </ApiForm>
  )
}

function OwnerFields() {
  return (
    <fieldset className="form">
      <legend className="mb-2">
        <b>Your account</b>
      </legend>
      <TextField name="owner.name" label="Your name" autoComplete="name" hint="May be empty." />
      <TextField
        name="owner.email"
        label="Your e-mail address"
        type="email"
        autoComplete="username"
        hint="Needed: this account becomes the organization's Global admin."
      />
      <TextField
        name="owner.password"
        label="Your password"
        type="password"
        autoComplete="new-password"
        hint={`Needed. ${PASSWORD_HINT}`}
      />
    </fieldset>
  )
}

function Locations({ count, onAdd }: { count: number; onAdd: () => void }) {
  return (
    <fieldset className="stack">
      <legend>
        <b>Locations</b>
      </legend>
      <p className="muted small">
        The location accounts that deliver. You can leave this empty: imports bring the others.
      </p>
      {Array.from({ length: count }, (_, index) => `locations.${index}`).map((place) => (
        <div key={place} className="form wide">
          <TextField name={`${place}.externalId`} label="Location ID" inputMode="numeric" />
          <TextField name={`${place}.name`} label="Name" />
          <TextField name={`${place}.country`} label="Country" />
        </div>
      ))}
      <button type="button" className="btn" onClick={onAdd}>
        Another location
      </button>
    </fieldset>
  )
}
