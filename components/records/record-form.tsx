'use client'

import type { Field, KindRow } from '@/lib/guideline-records/model/field'
import { DateField, LinesField, SelectField, TextField } from '../forms/fields'
import { SavedForm } from '../forms/saved-form'

export type Known = { value: string; name: string }
type Choices = { courses: readonly Known[]; locations: readonly Known[]; trainers: readonly Known[] }
type Props = Choices & {
  slug: string
  kind: Pick<KindRow, 'id' | 'title' | 'fields'>
  /** What the form begins with, by the names of its fields. */
  begun: Readonly<Record<string, string>>
  /** The record that is changed, as it was read; null: another one is added. */
  changed: { id: number; revision: number } | null
  /** Where it leads once saved; null: it stays. */
  to: string | null
}

/** The one form of all records: what it asks is data of its kind. */
export function RecordForm({ slug, kind, begun, changed, to, ...choices }: Props) {
  const url = `/api/v1/orgs/${slug}/records`
  const fieldsOf = (values: Record<string, string>) =>
    Object.fromEntries(kind.fields.map(({ name }) => [name, values[name] ?? '']))
  return (
    <SavedForm
      label={changed ? `Change: ${kind.title}` : `Add: ${kind.title}`}
      className="form wide"
      submit={changed ? 'Save' : 'Add'}
      method={changed ? 'PATCH' : 'POST'}
      url={changed ? `${url}/${changed.id}` : url}
      action={url}
      body={(values) =>
        changed
          ? { revision: changed.revision, fields: fieldsOf(values) }
          : { kind: kind.id, fields: fieldsOf(values) }
      }
      to={to}
      said={() => `${kind.title}: saved.`}
    >
      {(saved) => (
        <Fields key={saved} {...{ kind, changed, choices }} begun={saved === 0 || changed ? begun : {}} />
      )}
    </SavedForm>
  )
}

type FieldsProps = Pick<Props, 'kind' | 'begun' | 'changed'> & { choices: Choices }

const Fields = ({ kind, begun, changed, choices: { courses, locations, trainers } }: FieldsProps) => (
  <>
    <input type="hidden" name="kind" value={kind.id} />
    {changed && <input type="hidden" name="id" value={changed.id} />}
    {changed && <input type="hidden" name="revision" value={changed.revision} />}
    {kind.fields.map((field) => (
      <Input
        key={field.name}
        field={field}
        fields={kind.fields}
        value={begun[field.name] ?? ''}
        locations={locations}
      />
    ))}
    <datalist id="record-course">
      {courses.map(({ value, name }) => (
        <option key={value} value={value} label={name} />
      ))}
    </datalist>
    <datalist id="record-trainer">
      {trainers.map(({ value, name }) => (
        <option key={value} value={value} label={name} />
      ))}
    </datalist>
  </>
)

const NOT_SAID = { value: '', name: 'Not said' }

type InputProps = { field: Field; fields: readonly Field[]; value: string; locations: readonly Known[] }

function Input({ field, fields, value, locations }: InputProps) {
  const common = { name: field.name, label: field.label, hint: hintOf(field, fields), defaultValue: value }
  switch (field.type) {
    case 'lines':
      return <LinesField {...common} rows={4} maxLength={4_000} />
    case 'day': {
      const { defaultValue: day, ...props } = common
      return <DateField {...props} day={day} />
    }
    case 'yes':
      return <SelectField {...common} options={[NOT_SAID, { value: 'yes', name: 'Yes' }]} />
    case 'choice':
      return (
        <SelectField
          {...common}
          options={[
            NOT_SAID,
            ...Object.entries(field.options ?? {}).map(([value, name]) => ({ value, name })),
          ]}
        />
      )
    case 'location':
      return <SelectField {...common} options={[NOT_SAID, ...locations]} />
    case 'course':
    case 'trainer':
      return <TextField {...common} list={`record-${field.type}`} maxLength={200} />
    case 'count':
      return <TextField {...common} inputMode="numeric" maxLength={5} />
    case 'share':
      return <TextField {...common} inputMode="decimal" maxLength={8} />
    case 'link':
      return <TextField {...common} type="url" maxLength={2_000} />
    case 'class':
    case 'text':
      return <TextField {...common} maxLength={200} />
  }
}

/** Also, of what is asked only in some cases, in which. */
function hintOf({ hint, only }: Field, fields: readonly Field[]): string | undefined {
  if (!only) return hint
  const [name, value] = only
  const other = fields.find((one) => one.name === name)
  const says = value === true ? 'Yes' : (other?.options?.[value] ?? value)
  return [`Where “${other?.label}” says “${says}”.`, hint].filter(Boolean).join(' ')
}
