'use client'

import { useRouter } from 'next/navigation'
import { DESIGNATIONS } from '@/lib/designations/model/designations'
import type { LocationSummary } from '@/lib/locations/list-locations'
import { locationsPage } from '@/lib/paths/organization'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

const KINDS = [
  { name: 'badges', legend: 'May show the badge of' },
  { name: 'benefits', legend: 'May use the benefits of' },
] as const

/** Boxes carry their designation in the name: `badges.security`. */
const ticked = (values: FormValues, kind: string) =>
  DESIGNATIONS.map(({ id }) => id).filter((id) => values[`${kind}.${id}`] === '1')

/** What a location may use of the designations, which are the global account's. */
export function AllowedForm({ slug, location }: { slug: string; location: LocationSummary }) {
  const router = useRouter()
  return (
    <ApiForm
      label={`Badges and benefits of ${location.externalId}`}
      submit="Save"
      working="Saving…"
      send={(values) =>
        sendJson('PUT', `/api/v1/orgs/${slug}/locations/${location.id}/designations`, {
          badges: ticked(values, 'badges'),
          benefits: ticked(values, 'benefits'),
        })
      }
      onDone={() => {
        router.push(locationsPage.href({ slug }))
        router.refresh()
      }}
    >
      <p>
        Badges and benefits are attained by the global account, which decides what its locations may use. A
        badge may be shown only while its designation is held: one that is not held waits until it is.
      </p>
      {KINDS.map(({ name, legend }) => (
        <fieldset key={name} className="field all">
          <legend>
            <b>{legend}</b>
          </legend>
          <div className="boxes">
            {DESIGNATIONS.map((one) => (
              <label key={one.id}>
                <input
                  type="checkbox"
                  name={`${name}.${one.id}`}
                  value="1"
                  defaultChecked={location[name].includes(one.id)}
                />{' '}
                {one.name}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </ApiForm>
  )
}
