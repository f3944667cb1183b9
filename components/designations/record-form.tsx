'use client'

import { showDate } from '@/lib/dates'
import type { DesignationRecord } from '@/lib/designations/model/record'
import { ORIGIN_NAMES, ORIGINS } from '@/lib/designations/model/statuses'
import { DateField, SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

type Props = {
  url: string
  record: DesignationRecord | null
  /** Snapshots that prove it. */
  proofs: readonly { id: number; asOf: string }[]
}

/** What Partner Center shows of a designation, typed. */
export function RecordForm({ url, record, proofs }: Props) {
  const known = proofs.some(({ id }) => id === record?.snapshot)
  const options = [
    { value: '', name: 'None' },
    ...(record?.snapshot && !known ? [{ value: `${record.snapshot}`, name: 'The one recorded' }] : []),
    ...proofs.map(({ id, asOf }) => ({ value: `${id}`, name: `As of ${showDate(asOf)}` })),
  ]
  return (
    <SavedForm label="Record" className="form wide" url={url}>
      <DateField name="attainedOn" label="Attained on" day={record?.attainedOn} />
      <DateField
        name="enrolledOn"
        label="Enrolled on"
        day={record?.enrolledOn}
        hint="Empty: on the day it was attained, or not bought yet."
      />
      <SelectField
        name="origin"
        label="Where it came from"
        defaultValue={record?.origin ?? 'bought'}
        options={ORIGINS.map((value) => ({ value, name: ORIGIN_NAMES[value] }))}
      />
      <DateField name="renewedOn" label="Last renewed on" day={record?.renewedOn} />
      <DateField
        name="validUntil"
        label="Valid until"
        day={record?.validUntil}
        hint="Only where Partner Center shows another day than the rules give."
      />
      <SelectField
        name="snapshot"
        label="Proved by a snapshot"
        defaultValue={`${record?.snapshot ?? ''}`}
        options={options}
        hint="Of the last twelve, those in which it is qualified."
      />
      <TextField name="note" label="Note" defaultValue={record?.note ?? ''} />
    </SavedForm>
  )
}
