'use client'

import { useId, useState } from 'react'
import { canBeLimited, ROLE_NAMES, type Role } from '@/lib/auth/roles'
import { type FormValues, useIssue } from '../forms/api-form'
import { SelectField } from '../forms/fields'
import { Icon } from '../ui/icon'

export type Place = { id: number; name: string }
type Props = { roles: readonly Role[]; current: Role; locationIds: number[] | null; places: readonly Place[] }

/** The role, and for the two viewers the locations they are limited to. */
export function RoleFields({ roles, current, locationIds, places }: Props) {
  const [chosen, setChosen] = useState(current)
  return (
    <>
      <SelectField
        name="role"
        label="Role"
        options={roles.map((value) => ({ value, name: ROLE_NAMES[value] }))}
        value={chosen}
        onChange={(event) => setChosen(roles.find((one) => one === event.target.value) ?? current)}
      />
      {canBeLimited(chosen) && places.length > 0 && (
        <LocationBoxes places={places} ticked={locationIds ?? []} />
      )}
    </>
  )
}

/** One box per location; none ticked is all of them. */
function LocationBoxes({ places, ticked }: { places: readonly Place[]; ticked: number[] }) {
  const id = useId()
  const wrong = useIssue('locationIds')
  return (
    <fieldset className="field all" aria-describedby={wrong ? `${id} ${id}-hint` : `${id}-hint`}>
      <legend>
        <b>Locations</b>
      </legend>
      <p className="hint" id={`${id}-hint`}>
        Tick those whose line items the person may see; none ticked means all.
      </p>
      <div className="boxes">
        {places.map((place) => (
          <label key={place.id}>
            <input
              type="checkbox"
              name={`location.${place.id}`}
              value="1"
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
export const locationIdsOf = (values: FormValues): number[] | null => {
  const ids = Object.keys(values).flatMap((name) => /^location\.(\d+)$/.exec(name)?.[1] ?? [])
  return ids.length > 0 ? ids.map(Number) : null
}
