'use client'

import type { Settings } from '@/lib/settings/get-settings'
import { TextField } from '../forms/fields'
import { TimeZoneField } from './time-zone-field'

type Values = Pick<Settings, 'name' | 'vOrgId' | 'partnerId' | 'anniversary' | 'timeZone'>

/** What Laurel knows of an organization besides its data; the same when it is made and when it is changed. */
export function OrganizationFields({ values }: { values?: Values }) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        defaultValue={values?.name}
        autoComplete="organization"
        hint="Needed."
      />
      <TextField
        name="vOrgId"
        label="V-org ID"
        defaultValue={values?.vOrgId}
        hint="Of your virtual organization; goes into a support case. May be empty."
      />
      <TextField
        name="partnerId"
        label="PartnerID of the global account"
        defaultValue={values?.partnerId}
        inputMode="numeric"
        hint="5 to 10 digits. May be empty."
      />
      <TextField
        name="anniversary"
        label="Anniversary date"
        type="date"
        defaultValue={values?.anniversary ?? ''}
        hint="The day on which your designation is decided; the year does not matter. May be empty; without one yet, give your programme launch date. All designations share it: another day also moves the days of those recorded before, past ones too. 29 February is 28 February in other years."
      />
      <TimeZoneField value={values?.timeZone} />
    </>
  )
}
