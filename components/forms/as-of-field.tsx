import type { InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, FieldFrame } from './field-frame'

type Props = {
  label: string
  /** What the date decides. */
  hint?: ReactNode
  /** The first day that has rules. */
  min: string | undefined
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type' | 'min'>

const ID = 'as-of'

/** The date that a page is seen from; a page asks for one only. */
export const AsOfField = ({ label, hint, ...input }: Props) => (
  <FieldFrame id={ID} label={label} hint={hint}>
    <input
      className="input"
      id={ID}
      name="as_of"
      type="date"
      {...describedBy({ id: ID, hint, wrong: undefined })}
      {...input}
    />
  </FieldFrame>
)
