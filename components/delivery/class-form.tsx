'use client'

import { SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'
import { FORM_WORDS, STATUS_WORDS } from './class-words'

export type Known = { value: string; name: string }
/** What the form begins with: a class as it was said; null: nothing. */
export type Begun = Readonly<Record<string, string>> | null
type Props = {
  slug: string
  begun: Begun
  /** The class ID of the one that is changed; null: another one is added. */
  changed: string | null
  /** Where it leads once saved; null: it stays. */
  to: string | null
  courses: readonly Known[]
  locations: readonly Known[]
  trainers: readonly Known[]
}

const ANY = { value: '', name: 'Not said' }
const options = (words: Readonly<Record<string, string>>, none: string) => [
  { value: '', name: none },
  ...Object.entries(words).map(([value, name]) => ({ value, name })),
]

/** Adds a class, or changes the one of a class ID. What the catalogue and the registers know is proposed. */
export const ClassForm = ({ slug, begun, changed, to, ...known }: Props) => (
  <SavedForm
    label={changed ? `Class ${changed}` : 'Add a class'}
    className="form wide"
    submit={changed ? 'Save' : 'Add'}
    method="POST"
    url={`/api/v1/orgs/${slug}/classes`}
    body={(values) => (changed ? { ...values, classId: changed } : values)}
    to={to}
    said={({ classId }) => `${changed ?? classId} is saved.`}
  >
    {(saved) => <Fields key={saved} begun={saved === 0 ? begun : null} changed={changed} {...known} />}
  </SavedForm>
)

function Fields({ begun, changed, courses, locations, trainers }: Omit<Props, 'slug' | 'to'>) {
  const of = (name: string) => begun?.[name] ?? ''
  return (
    <>
      {!changed && (
        <TextField name="classId" label="Class ID" hint="Exactly as your redemptions and surveys name it." />
      )}
      <TextField
        name="courseNumber"
        label="Course"
        list="class-courses"
        defaultValue={of('courseNumber')}
        hint="AZ-104T00, or a language edition such as AZ-104T00DE."
      />
      <datalist id="class-courses">
        {courses.map(({ value, name }) => (
          <option key={value} value={value} label={name} />
        ))}
      </datalist>
      <TextField name="startsOn" label="First day" type="date" defaultValue={of('startsOn')} />
      <TextField name="endsOn" label="Last day" type="date" defaultValue={of('endsOn')} />
      <SelectField
        name="locationId"
        label="Location"
        options={[{ value: '', name: 'Choose' }, ...locations]}
        defaultValue={of('locationId')}
      />
      <TextField
        name="country"
        label="Country"
        defaultValue={of('country')}
        hint="Where the trainer delivers."
      />
      <TextField
        name="mctIds"
        label="Trainers"
        list="class-trainers"
        defaultValue={of('mctIds')}
        hint="The MCT ID; several with semicolons between them."
      />
      <datalist id="class-trainers">
        {trainers.map(({ value, name }) => (
          <option key={value} value={value} label={name} />
        ))}
      </datalist>
      <TextField name="seats" label="Seats" inputMode="numeric" defaultValue={of('seats')} />
      <TextField
        name="learners"
        label="Learners"
        inputMode="numeric"
        defaultValue={of('learners')}
        hint="Enrolled, or were there."
      />
      <SelectField
        name="form"
        label="Form"
        options={options(FORM_WORDS, ANY.name)}
        defaultValue={of('form')}
      />
      <SelectField
        name="status"
        label="Status"
        options={options(STATUS_WORDS, 'By its days')}
        defaultValue={of('status')}
      />
      <TextField name="language" label="Language" defaultValue={of('language')} />
      <TextField
        name="recordedShare"
        label="Recorded material, in percent"
        inputMode="decimal"
        defaultValue={of('recordedShare')}
      />
      <TextField name="customer" label="Customer" defaultValue={of('customer')} />
    </>
  )
}
