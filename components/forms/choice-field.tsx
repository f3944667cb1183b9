import type { ReactNode, SelectHTMLAttributes } from 'react'
import { FieldFrame } from './field-frame'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  /** Where it is not the name. */
  id?: string
  /** What it means to choose nothing, where one may. */
  none?: string
  /** Each as it is sent, and as it is read. */
  choices: readonly (readonly [value: string, shown: string])[]
  /** What is chosen; null: nothing is. */
  chosen?: string | null | undefined
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'defaultValue'>

/** One of several, in a form that works without a script. */
export const ChoiceField = ({
  name,
  label,
  hint,
  id = name,
  none,
  choices,
  chosen = '',
  ...select
}: Props) => (
  <FieldFrame {...{ id, label, hint }}>
    <select
      className="input"
      id={id}
      name={name}
      {...(select.value === undefined && { defaultValue: chosen ?? '' })}
      {...select}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map(([value, shown]) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
    </select>
  </FieldFrame>
)
