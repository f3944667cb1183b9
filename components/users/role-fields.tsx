'use client'

import { useState } from 'react'
import { canBeLimited, ROLE_NAMES, type Role } from '@/lib/auth/roles'
import { SelectField } from '../forms/fields'
import { LocationBoxes, type Place } from '../forms/location-boxes'

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
        <LocationBoxes
          places={places}
          ticked={locationIds ?? []}
          hint="Select those whose line items the person may see; none selected means all."
        />
      )}
    </>
  )
}
