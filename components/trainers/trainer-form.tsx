'use client'

import { trainersPage } from '@/lib/paths/data'
import type { Trainer } from '@/lib/registers/list-trainers'
import { DateField, SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

type Known = Omit<Trainer, 'surveys'>
/** `mctId`: what the form begins with when it adds one. */
type Props = { slug: string; trainer: Known | null; mctId: string }

/** Adds a trainer, or changes the one of an MCT ID. The MCT ID itself stays: surveys name it. */
export const TrainerForm = ({ slug, trainer, mctId }: Props) => (
  <SavedForm
    label={trainer ? `Trainer ${trainer.mctId}` : 'Add a trainer'}
    className="form wide"
    submit={trainer ? 'Save' : 'Add'}
    method="POST"
    url={`/api/v1/orgs/${slug}/trainers`}
    body={(values) => (trainer ? { ...values, mctId: trainer.mctId } : values)}
    to={trainer && trainersPage.href({ slug })}
    said={(values) => `${trainer?.mctId ?? values.mctId} is saved.`}
  >
    {(saved) => <Fields key={saved} trainer={trainer} mctId={saved === 0 ? mctId : ''} />}
  </SavedForm>
)

const Fields = ({ trainer, mctId }: Omit<Props, 'slug'>) => (
  <>
    {!trainer && (
      <TextField name="mctId" label="MCT ID" defaultValue={mctId} hint="Exactly as your surveys name it." />
    )}
    <TextField name="name" label="Name" defaultValue={trainer?.name ?? ''} />
    <DateField name="activeFrom" label="Active from" day={trainer?.activeFrom} hint="Empty: ever since." />
    <DateField
      name="activeTo"
      label="Active to"
      day={trainer?.activeTo}
      hint="The last day; empty while active."
    />
    <SelectField
      name="metricsThatMatter"
      label="Metrics that Matter account"
      defaultValue={trainer?.metricsThatMatter ?? ''}
      options={[
        { value: '', name: 'Not said' },
        { value: 'linked', name: 'Linked to the MCT ID' },
        { value: 'not_linked', name: 'Not linked' },
      ]}
      hint="Surveys reach Microsoft by it."
    />
    <TextField
      name="unavailable"
      label="Not available"
      defaultValue={trainer?.unavailable ?? ''}
      hint="Days without teaching: 2026-12-20/2027-01-06, several with semicolons."
    />
    <TextField
      name="credentials"
      label="Notes on credentials"
      defaultValue={trainer?.credentials ?? ''}
      hint="As you like. What is checked is listed under the trainer's credentials, each with its days."
    />
  </>
)
