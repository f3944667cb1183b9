/** The same words for what does not exist and for what belongs to somebody else. */
export function NothingHere({ home }: { home: string }) {
  return (
    <div className="stack">
      <h1>
        <b>There is nothing at this address</b>
      </h1>
      <p>It may be mistyped, or you may not belong to the organization it names.</p>
      <p>
        <a href={home}>Go to your overview</a>
      </p>
    </div>
  )
}
