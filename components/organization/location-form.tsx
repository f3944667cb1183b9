'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { LocationSummary } from '@/lib/locations/list-locations'
import { locationsPage } from '@/lib/paths/organization'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Adds a location, or names one that an import brought. The Location ID itself stays: line items know it. */
export function LocationForm({ slug, location }: { slug: string; location: LocationSummary | null }) {
  const router = useRouter()
  const [added, setAdded] = useState(0)
  const home = locationsPage.href({ slug })
  const api = `/api/v1/orgs/${slug}/locations`
  return (
    <ApiForm
      label={location ? `Location ${location.externalId}` : 'Add a location'}
      className="form wide"
      submit={location ? 'Save' : 'Add'}
      working="Saving…"
      send={(values) =>
        location ? sendJson('PATCH', `${api}/${location.id}`, values) : sendJson('POST', api, values)
      }
      onDone={() => {
        setAdded(added + 1)
        if (location) router.push(home)
        router.refresh()
      }}
      result={added > 0 && 'Saved.'}
    >
      <Fields key={added} location={location} />
    </ApiForm>
  )
}

function Fields({ location }: { location: LocationSummary | null }) {
  return (
    <>
      {!location && (
        <TextField
          name="externalId"
          label="Location ID"
          inputMode="numeric"
          hint="The PartnerID of the location account: 5 to 10 digits."
        />
      )}
      <TextField name="name" label="Name" defaultValue={location?.name ?? ''} />
      <TextField
        name="country"
        label="Country"
        defaultValue={location?.country ?? ''}
        autoComplete="country-name"
        hint="Where the instructors of this location deliver."
      />
    </>
  )
}
