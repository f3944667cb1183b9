'use client'

import { useId } from 'react'
import { useIssue } from '../forms/api-form'
import { Icon } from '../ui/icon'
import type { Choice } from './token-form'

/** One box per location; none ticked is all of them, unless the maker is limited himself. */
export function TokenLocations({ locations, limited }: { locations: Choice[]; limited: boolean }) {
  const id = useId()
  const wrong = useIssue('locationIds')
  return (
    <fieldset className="field all" aria-describedby={wrong ? `${id} ${id}-hint` : `${id}-hint`}>
      <legend>
        <b>Locations</b>
      </legend>
      <div className="boxes">
        {locations.map((location) => (
          <label key={location.id}>
            <input
              type="checkbox"
              name={`location.${location.id}`}
              value="1"
              aria-invalid={wrong ? true : undefined}
            />{' '}
            {location.name}
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong" id={id}>
          <Icon name="warn" /> {wrong}
        </p>
      )}
      <p className="hint" id={`${id}-hint`}>
        {limited
          ? 'You are limited to these locations: tick those whose line items the token may see.'
          : 'Tick those whose line items the token may see; none ticked means all.'}
      </p>
    </fieldset>
  )
}
