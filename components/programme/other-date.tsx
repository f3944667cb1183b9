import type { ReactNode } from 'react'

/** The platform's own attribute, which a popover reads when it opens; React's `autoFocus` would look only once. */
const OPENS_HERE = { autofocus: '' }

type Props = {
  asOf: string
  /** What the date decides. */
  hint: string
  /** What else the address says, or asks. */
  children?: ReactNode
}

/** Asks for a date; a button with `popoverTarget="other-date"` opens it. */
export const OtherDate = ({ asOf, hint, children }: Props) => (
  <form popover="auto" id="other-date" className="confirm" method="get" aria-label="Other date">
    <div className="field">
      <label htmlFor="as-of">As-of date</label>
      <input
        className="input"
        id="as-of"
        name="as_of"
        type="date"
        required
        min="2022-10-01"
        defaultValue={asOf}
        {...OPENS_HERE}
      />
      <p className="hint">{hint}</p>
    </div>
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
