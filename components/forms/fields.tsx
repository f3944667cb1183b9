'use client'

import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { Icon } from '../ui/icon'
import { useIssue } from './api-form'

type Common = { name: string; label: string; hint?: ReactNode }

/** Ids that tie a control to its hint and to what is wrong with it. */
function useField({ name, hint }: Common) {
  const id = useId()
  const wrong = useIssue(name)
  const described = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const control = {
    id,
    name,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return { id, wrong, control }
}

function FieldFrame(props: Common & { id: string; wrong: string | undefined; children: ReactNode }) {
  const { id, label, hint, wrong, children } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          <Icon name="warn" /> {wrong}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type TextProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>

export function TextField({ name, label, hint, ...input }: TextProps) {
  const { id, wrong, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...{ id, wrong, name, label, hint }}>
      <input className="input" autoComplete="off" {...input} {...control} />
    </FieldFrame>
  )
}

type Option = { value: string; name: string }
type SelectProps = Common & {
  options: readonly Option[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>

export function SelectField({ name, label, hint, options, ...select }: SelectProps) {
  const { id, wrong, control } = useField({ name, label, hint })
  return (
    <FieldFrame {...{ id, wrong, name, label, hint }}>
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
