/** Plans for another date than the anniversary. @param from the first day that has rules */
export function OtherDate({ asOf, from }: { asOf: string; from: string | undefined }) {
  return (
    <form method="get" className="filter noprint" aria-label="Plan for another date">
      <div className="field">
        <label htmlFor="plan-date">Plan for another date</label>
        <input
          className="input"
          id="plan-date"
          name="as_of"
          type="date"
          required
          min={from}
          defaultValue={asOf}
        />
      </div>
      <button className="btn" type="submit">
        Plan
      </button>
    </form>
  )
}
