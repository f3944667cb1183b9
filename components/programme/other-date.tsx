import type { ReactNode } from 'react'
import { AsOfField } from '../forms/as-of-field'

/** The platform's own attribute, which a popover reads when it opens; React's `autoFocus` would look only once. */
const OPENS_HERE = { autofocus: '' }

type Props = {
  asOf: string
  /** What the date decides. */
  hint: string
  /** The first day that has rules. */
  from: string | undefined
  /** What else the address says, or asks. */
  children?: ReactNode
}

/** Asks for a date; a button with `popoverTarget="other-date"` opens it. */
export const OtherDate = ({ asOf, hint, from, children }: Props) => (
  <form popover="auto" id="other-date" className="confirm" method="get" aria-label="Other date">
    <AsOfField label="As-of date" hint={hint} min={from} required defaultValue={asOf} {...OPENS_HERE} />
    {children}
    <div className="row">
      <button className="btn go" type="submit">
        Show
      </button>
      <button className="btn" type="button" popoverTarget="other-date" popoverTargetAction="hide">
        Cancel
      </button>
    </div>
  </form>
)
