'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { showDate } from '@/lib/dates'
import type { DesignationRecord } from '@/lib/designations/model/record'
import { ORIGIN_NAMES, ORIGINS } from '@/lib/designations/model/statuses'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'

type Props = {
  url: string
  record: DesignationRecord | null
  /** Snapshots that prove it. */
  proofs: readonly { id: number; asOf: string }[]
}

/** What Partner Center shows of a designation, typed. */
export function RecordForm({ url, record, proofs }: Props) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const known = proofs.some(({ id }) => id === record?.snapshot)
  const options = [
    { value: '', name: 'None' },
    ...(record?.snapshot && !known ? [{ value: `${record.snapshot}`, name: 'The one recorded' }] : []),
    ...proofs.map(({ id, asOf }) => ({ value: `${id}`, name: `As of ${showDate(asOf)}` })),
  ]
  return (
    <ApiForm
      label="Record"
      submit="Save"
      working="Saving…"
      send={(values) => sendJson('PUT', url, values)}
      onDone={() => {
        setSaved(true)
        router.refresh()
      }}
      result={saved && 'Saved.'}
    >
      <TextField name="attainedOn" type="date" label="Attained on" defaultValue={record?.attainedOn ?? ''} />
      <SelectField
        name="snapshot"
        label="Proved by a snapshot"
        defaultValue={`${record?.snapshot ?? ''}`}
        options={options}
        hint="Of the last twelve, those in which it is qualified."
      />
      <SelectField
        name="origin"
        label="Where it came from"
        defaultValue={record?.origin ?? 'bought'}
        options={ORIGINS.map((value) => ({ value, name: ORIGIN_NAMES[value] }))}
      />
      <TextField
        name="enrolledOn"
        type="date"
        label="Enrolled on"
        defaultValue={record?.enrolledOn ?? ''}
        hint="Empty where it was enrolled on the day it was attained, or is not bought yet."
      />
      <TextField
        name="renewedOn"
        type="date"
        label="Last renewed on"
        defaultValue={record?.renewedOn ?? ''}
      />
      <TextField
        name="validUntil"
        type="date"
        label="Valid until"
        defaultValue={record?.validUntil ?? ''}
        hint="Only where Partner Center shows another day than the rules give."
      />
      <TextField name="note" label="Note" defaultValue={record?.note ?? ''} />
    </ApiForm>
  )
}
