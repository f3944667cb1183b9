'use client'

import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import type { PlainDate } from '@/lib/dates'
import { useIssue } from './api-form'
import { describedBy, FieldFrame } from './field-frame'

type Common = { name: string; label: string; hint?: ReactNode }

/** Ids that tie a control to its hint and to what is wrong with it. */
function useField({ name, label, hint }: Common) {
  const id = useId()
  const wrong = useIssue(name)
  return { frame: { id, label, hint, wrong }, control: { id, name, ...describedBy({ id, hint, wrong }) } }
}

type TextProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>

export function TextField({ name, label, hint, ...input }: TextProps) {
  const { frame, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...frame}>
      <input className="input" autoComplete="off" {...input} {...control} />
    </FieldFrame>
  )
}

/** A day; null: none is known yet. */
export const DateField = ({ day, ...props }: Common & { day: PlainDate | null | undefined }) => (
  <TextField {...props} type="date" defaultValue={day ?? ''} />
)

type LinesProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>

/** A text of several lines. */
export function LinesField({ name, label, hint, ...area }: LinesProps) {
  const { frame, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...frame}>
      <textarea className="input copy lines" autoComplete="off" spellCheck={false} {...area} {...control} />
    </FieldFrame>
  )
}

type FileProps = Common & { accept: string; onText(text: string): void }
/** More of a file is not read: it would hold the page. */
const MOST_BYTES = 2 * 1024 * 1024

/** A file of text that is read in the browser and sent nowhere by itself. */
export function TextFileField({ name, label, hint, accept, onText }: FileProps) {
  const { frame, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...frame}>
      <input
        className="input"
        type="file"
        accept={accept}
        {...control}
        name={undefined}
        onChange={async ({ currentTarget: { files } }) =>
          onText((await files?.[0]?.slice(0, MOST_BYTES).text()) ?? '')
        }
      />
    </FieldFrame>
  )
}

type Option = { value: string; name: string }
type SelectProps = Common & {
  options: readonly Option[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>

export function SelectField({ name, label, hint, options, ...select }: SelectProps) {
  const { frame, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...frame}>
      <select className="input" {...select} {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
