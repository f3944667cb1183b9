'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Prefill } from '@/lib/paths/data'
import { AREAS } from '@/lib/programmes/training-services/kinds'
import { ApiForm, type FormValues } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'

const TYPES = [
  { value: 'course', name: 'Course' },
  { value: 'exam', name: 'Exam' },
]
const PROGRAM_VALUES = [
  { value: '', name: 'Not known: use its days' },
  { value: '1', name: '1 (Advanced)' },
  { value: '0.5', name: '0.5 (Fundamentals & others)' },
]
const AREA_OPTIONS = [{ value: '', name: 'Choose' }, ...AREAS.map(({ id, name }) => ({ value: id, name }))]

/** A course or exam of the organization's own; it counts at once, also for rows imported before. */
export function AddEntry({ slug, prefill }: { slug: string; prefill: Prefill | null }) {
  const router = useRouter()
  const [added, setAdded] = useState(0)
  const [saved, setSaved] = useState('')
  const send = async (values: FormValues) => {
    await sendJson('POST', `/api/v1/orgs/${slug}/catalogue`, values)
    return values.number ?? ''
  }
  return (
    <ApiForm
      label="Add a course or exam"
      className="form wide"
      submit="Add"
      working="Adding…"
      send={send}
      onDone={(number) => {
        setSaved(number)
        setAdded(added + 1)
        router.refresh()
      }}
      result={saved && `${saved} is in the catalogue; its rows count.`}
    >
      <Fields key={added} prefill={added === 0 ? prefill : null} />
    </ApiForm>
  )
}

function Fields({ prefill }: { prefill: Prefill | null }) {
  return (
    <>
      <SelectField name="type" label="Type" options={TYPES} defaultValue={prefill?.type ?? 'course'} />
      <TextField
        name="number"
        label="Number"
        defaultValue={prefill?.number}
        hint="AZ-104T00 for a course, AZ-104 for an exam."
      />
      <TextField name="title" label="Title" />
      <SelectField name="area" label="Solution area" options={AREA_OPTIONS} />
      <SelectField
        name="programValue"
        label="Program value"
        options={PROGRAM_VALUES}
        hint="Partner Program Value in the Courseware Title Plan."
      />
      <TextField
        name="days"
        label="Days"
        inputMode="numeric"
        hint="Without a program value: 3 or more count as 1, fewer as 0.5."
      />
      <TextField name="from" label="Valid from (empty: always)" type="date" />
      <TextField name="to" label="Valid until (empty: no end)" type="date" />
    </>
  )
}
