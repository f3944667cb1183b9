'use client'

import { Fragment } from 'react'
import { DateField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

/** Adds a credential of a trainer. */
export const CredentialForm = ({ slug, mctId }: { slug: string; mctId: string }) => (
  <SavedForm
    label={`Add a credential of ${mctId}`}
    className="form wide"
    submit="Add the credential"
    method="POST"
    url={`/api/v1/orgs/${slug}/trainers/credentials`}
    body={(values) => ({ ...values, mctId })}
    said={({ credential }) => `${credential} is saved.`}
  >
    {(saved) => (
      <Fragment key={saved}>
        <TextField name="credential" label="Credential" hint="Its name, or its exam, such as AZ-104." />
        <DateField name="achievedOn" label="Achieved on" day={null} />
        <DateField
          name="expiresOn"
          label="Ends on"
          day={null}
          hint="The last day; empty where it does not end."
        />
      </Fragment>
    )}
  </SavedForm>
)
