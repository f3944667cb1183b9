'use client'

import { specializationsPage } from '@/lib/paths/solutions-partner'
import type { SpecializationRecord } from '@/lib/specializations/model/record'
import { DateField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

type Props = {
  slug: string
  /** The one that is changed; null: another is recorded. */
  record: SpecializationRecord | null
  /** What the form begins with. */
  name: string
  /** Names to choose from; another may be written. */
  names: readonly string[]
}

/** Records a specialization as Partner Center shows it, or changes one. */
export const SpecializationForm = ({ slug, record, name, names }: Props) => (
  <SavedForm
    label={record ? `Change ${name}` : 'Record a specialization'}
    className="form wide"
    submit={record ? 'Save' : 'Record'}
    url={`/api/v1/orgs/${slug}/specializations`}
    body={(values) => ({ ...values, ...(record && { specialization: record.specialization }) })}
    to={specializationsPage.href({ slug })}
  >
    {!record && (
      <>
        <TextField
          name="specialization"
          label="Specialization"
          list="specializations"
          defaultValue={name}
          hint="Any name of it will do. One that is not in the list is kept as you write it."
        />
        <datalist id="specializations">
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </>
    )}
    <DateField
      name="anniversary"
      label="Anniversary date"
      day={record?.anniversary}
      hint="Its own, from Partner Center: Membership, Specializations."
    />
    <DateField name="attainedOn" label="Attained on" day={record?.attainedOn} />
    <TextField
      name="evidence"
      label="Evidence"
      defaultValue={record?.evidence ?? ''}
      hint="The audit or the customer references, and where they lie."
    />
    <DateField
      name="evidenceOn"
      label="Evidence of"
      day={record?.evidenceOn}
      hint="The day of the audit or references, which hold for two years."
    />
  </SavedForm>
)
