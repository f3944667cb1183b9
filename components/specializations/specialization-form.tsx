'use client'

import { useRouter } from 'next/navigation'
import { specializationsPage } from '@/lib/paths/solutions-partner'
import type { SpecializationRecord } from '@/lib/specializations/model/record'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

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
export function SpecializationForm({ slug, record, name, names }: Props) {
  const router = useRouter()
  return (
    <ApiForm
      label={record ? `Change ${name}` : 'Record a specialization'}
      className="form wide"
      submit={record ? 'Save' : 'Record'}
      working="Saving…"
      send={(values) =>
        sendJson('PUT', `/api/v1/orgs/${slug}/specializations`, {
          ...values,
          ...(record && { specialization: record.specialization }),
        })
      }
      onDone={() => {
        router.push(specializationsPage.href({ slug }))
        router.refresh()
      }}
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
      <TextField
        name="anniversary"
        label="Anniversary date"
        type="date"
        defaultValue={record?.anniversary ?? ''}
        hint="Its own, from Partner Center: Membership, Specializations."
      />
      <TextField name="attainedOn" label="Attained on" type="date" defaultValue={record?.attainedOn ?? ''} />
      <TextField
        name="evidence"
        label="Evidence"
        defaultValue={record?.evidence ?? ''}
        hint="The audit or the customer references, and where they lie."
      />
      <TextField
        name="evidenceOn"
        label="Evidence of"
        type="date"
        defaultValue={record?.evidenceOn ?? ''}
        hint="The day of the audit or references, which hold for two years."
      />
    </ApiForm>
  )
}
