'use client'

import { useId } from 'react'
import { Icon } from '../ui/icon'
import { type FormValues, useIssue } from './api-form'

export type Place = { id: number; name: string }
type Props = { places: readonly Place[]; ticked?: readonly number[]; hint: string }

/** One box per location. */
export function LocationBoxes({ places, ticked = [], hint }: Props) {
  const id = useId()
  const wrong = useIssue('locationIds')
  return (
    <fieldset className="field all" aria-describedby={wrong ? `${id} ${id}-hint` : `${id}-hint`}>
      <legend>
        <b>Locations</b>
      </legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="boxes">
        {places.map((place) => (
          <label key={place.id}>
            <input
              type="checkbox"
              name={`location.${place.id}`}
              value="1"
              aria-invalid={wrong ? true : undefined}
              defaultChecked={ticked.includes(place.id)}
            />{' '}
            {place.name}
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong" id={id}>
          <Icon name="warn" /> {wrong}
        </p>
      )}
    </fieldset>
  )
}

/** Boxes carry their id in the name: `location.12`. Roles that cannot be limited have no boxes. */
export const tickedLocations = (values: FormValues): number[] | null => {
  const ids = Object.keys(values).flatMap((name) => /^location\.(\d+)$/.exec(name)?.[1] ?? [])
  return ids.length > 0 ? ids.map(Number) : null
}
