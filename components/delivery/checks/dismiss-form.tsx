'use client'

import { DateField, TextField } from '../../forms/fields'
import { SavedForm } from '../../forms/saved-form'

type Props = { url: string; check: string; subject: string; until: string; to: string }

/** The reason and the last day; `to` the page without the dialog. */
export const DismissForm = ({ url, check, subject, until, to }: Props) => (
  <SavedForm
    label="Dismiss the finding"
    submit="Dismiss"
    url={url}
    body={(values) => ({ check, subject, ...values })}
    to={to}
    said={() => 'Dismissed.'}
  >
    <TextField name="reason" label="Reason" maxLength={1000} hint="It is read in an audit." />
    <DateField
      name="until"
      label="Until"
      day={until}
      hint="The finding comes back the day after, or as soon as its facts change."
    />
  </SavedForm>
)
