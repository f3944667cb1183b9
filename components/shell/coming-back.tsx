/**
 * In place of what could not be shown while the database was away. It asks for nothing that is kept there.
 * @param sent something was sent, so that asking again by itself could send it twice
 */
export function ComingBack({ sent = false }: { sent?: boolean }) {
  return (
    <div className="stack" role="alert">
      <h1>
        <b>The database is coming back</b>
      </h1>
      <p>
        Laurel cannot reach its database just now, and nothing was lost.{' '}
        {sent
          ? 'Wait a few seconds, go back, and look whether what you sent is there before you send it again.'
          : 'This page tries again by itself every few seconds.'}
      </p>
      <p className="row">
        <a className="btn" href="/">
          Go to your overview
        </a>
      </p>
    </div>
  )
}
