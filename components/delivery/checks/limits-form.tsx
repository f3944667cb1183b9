'use client'

import type { Limit } from '@/lib/guideline-checks/model/limits'
import { TextField } from '../../forms/fields'
import { SavedForm } from '../../forms/saved-form'

type Props = { url: string; limits: readonly (Limit & { value: number })[] }

/** A number for each; empty: the usual one. */
export const LimitsForm = ({ url, limits }: Props) => (
  <SavedForm
    label="Limits of the checks"
    url={url}
    body={(values) => Object.fromEntries(limits.map(({ id }) => [id, numberOf((values[id] ?? '').trim())]))}
  >
    {limits.map(({ id, title, unit, usual, value, reason, source }) => (
      <TextField
        key={id}
        name={id}
        label={title}
        inputMode="numeric"
        defaultValue={value === usual ? '' : String(value)}
        placeholder={`${usual} ${unit}`}
        hint={`Empty: ${usual} ${unit}. ${reason} ${source}`}
      />
    ))}
  </SavedForm>
)

/** What is no number goes as it is, so that the answer says what is wrong with it. */
const numberOf = (text: string): number | string | null =>
  text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
