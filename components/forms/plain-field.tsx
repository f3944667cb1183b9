import type { InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, FieldFrame } from './field-frame'

type Props = { name: string; label: string; hint?: ReactNode; wrong?: string | undefined } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'id'
>

/** A field that must be filled in, of a form that works without a script. */
export function PlainField({ name, label, hint, wrong, ...input }: Props) {
  return (
    <FieldFrame {...{ id: name, label, hint, wrong }}>
      <input
        className="input"
        id={name}
        name={name}
        required
        {...describedBy({ id: name, hint, wrong })}
        {...input}
      />
    </FieldFrame>
  )
}
