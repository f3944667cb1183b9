'use client'

import { LinesField, SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

type Props = {
  slug: string
  classId: string
  trainers: readonly { mctId: string; name: string }[]
  /** null: the catalogue has none. */
  courseTitle: string | null
  endsOn: string
}

/** Issues certificates to several learners at once. */
export function IssueForm({ slug, classId, trainers, courseTitle, endsOn }: Props) {
  return (
    <SavedForm
      label="Issue certificates"
      className="form wide"
      method="POST"
      url={`/api/v1/orgs/${slug}/certificates`}
      body={(values) => ({ ...values, classId })}
      submit="Issue"
      said={() => 'They are issued.'}
    >
      {(saved) => (
        <>
          <div className="all">
            <LinesField
              key={saved}
              name="learners"
              label="Learners"
              rows={4}
              hint="Who completed the class, a name on each line, as it is to stand on the certificate."
            />
          </div>
          <SelectField
            name="mctId"
            label="Trainer"
            options={trainers.map(({ mctId, name }) => ({ value: mctId, name: name || mctId }))}
            hint="Who delivered the class and signs."
          />
          <TextField
            name="trainerName"
            label="Name of the trainer"
            hint="Left empty: as the register has it."
          />
          <TextField name="courseTitle" label="Title of the course" defaultValue={courseTitle ?? ''} />
          <TextField name="completedOn" label="Completed on" type="date" defaultValue={endsOn} />
        </>
      )}
    </SavedForm>
  )
}

/** Records one that was issued elsewhere. */
export function RecordForm({
  slug,
  classId,
  courseNumber,
}: {
  slug: string
  classId: string
  courseNumber: string
}) {
  return (
    <SavedForm
      label="Record a certificate"
      className="form wide"
      method="POST"
      url={`/api/v1/orgs/${slug}/certificates/recorded`}
      body={(values) => ({ ...values, classId })}
      submit="Record"
      said={({ number }) => `Certificate ${number} is recorded.`}
    >
      {(saved) => (
        <div className="all form wide" key={saved}>
          <TextField name="number" label="Number" />
          <TextField name="issuedOn" label="Issued on" type="date" />
          <TextField
            name="courseNumbers"
            label="Courses"
            defaultValue={courseNumber}
            hint="Every course that it names, with semicolons between."
          />
          <TextField name="learner" label="Learner" hint="May be left empty." />
        </div>
      )}
    </SavedForm>
  )
}
