/** Plans for another date than the anniversary. */
export function OtherDate({ asOf }: { asOf: string }) {
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
          min="2022-10-01"
          defaultValue={asOf}
        />
      </div>
      <button className="btn" type="submit">
        Plan
      </button>
    </form>
  )
}
