/** A view that is not of today looks different from facts. */
export function OtherThanToday({ asOf, today }: { asOf: string; today: string }) {
  if (asOf === today) return null
  return (
    <p className="small">
      {asOf > today ? (
        <>
          <span className="unsure">Looking ahead</span> With what is known so far; rows still to come are not
          in it.
        </>
      ) : (
        <>
          <span className="unsure">Looking back</span> With what is known today, by the rules of that date.
        </>
      )}
    </p>
  )
}
