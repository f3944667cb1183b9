import type { ReactNode } from 'react'
import { AsOfField } from './as-of-field'

type Props = {
  /** What the date is for, and what the form is called. */
  label: string
  name: string
  submit: string
  asOf: string
  /** The first day that has rules. */
  from?: string | undefined
  /** The page that answers, where not this one. */
  action?: string
  /** What else the address says. */
  children?: ReactNode
}

/** The same page from another date. */
export const DateFilter = ({ label, name, submit, asOf, from, action, children }: Props) => (
  <form method="get" className="filter noprint" aria-label={name} action={action}>
    {children}
    <AsOfField label={label} min={from} required defaultValue={asOf} />
    <button type="submit" className="btn">
      {submit}
    </button>
  </form>
)
