'use client'

import { useState } from 'react'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { OrganizationFields } from './organization-fields'

export function CreateOrganization() {
  const [places, setPlaces] = useState([0])
  return (
    <ApiForm
      label="Create an organization"
      submit="Create"
      working="Creating…"
      send={(values) => sendJson<{ slug: string }>('POST', '/api/v1/orgs', organizationOf(values, places))}
      onDone={({ slug }) => location.assign(`/${slug}/membership/training-services`)}
    >
      <OrganizationFields />
      <TextField
        name="slug"
        label="Short name"
        hint="Part of the address: small letters, digits and hyphens, for example contoso-learning."
      />
      <fieldset className="stack">
        <legend>
          <b>Locations</b>
        </legend>
        <p className="muted small">
          The location accounts that deliver. You can leave this empty: imports bring the others.
        </p>
        {places.map((place, index) => (
          <div key={place} className="form wide">
            <TextField name={`locations.${index}.externalId`} label="Location ID" inputMode="numeric" />
            <TextField name={`locations.${index}.name`} label="Name" />
            <TextField name={`locations.${index}.country`} label="Country" />
          </div>
        ))}
        <button type="button" className="btn" onClick={() => setPlaces([...places, places.length])}>
          Another location
        </button>
      </fieldset>
    </ApiForm>
  )
}

/** Rows without a Location ID are left out; those before keep their places, so that problems find their fields. */
function organizationOf(values: FormValues, places: number[]) {
  const { name, slug, vOrgId, partnerId, anniversary, timeZone } = values
  const locations = places
    .map((_, index) => ({
      externalId: values[`locations.${index}.externalId`] ?? '',
      name: values[`locations.${index}.name`],
      country: values[`locations.${index}.country`],
    }))
    .filter(({ externalId, name: place }) => externalId !== '' || place !== '')
  return { name, slug, vOrgId, partnerId, anniversary, timeZone, locations }
}
