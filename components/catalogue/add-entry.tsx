'use client'

import type { Prefill } from '@/lib/paths/data'
import { AREAS } from '@/lib/programmes/training-services/kinds'
import { SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

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
export const AddEntry = ({ slug, prefill }: { slug: string; prefill: Prefill | null }) => (
  <SavedForm
    label="Add a course or exam"
    className="form wide"
    submit="Add"
    method="POST"
    url={`/api/v1/orgs/${slug}/catalogue`}
    said={({ number }) => `${number} is in the catalogue; its rows count.`}
  >
    {(saved) => <Fields key={saved} prefill={saved === 0 ? prefill : null} />}
  </SavedForm>
)

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
