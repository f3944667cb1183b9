'use client'

/** An error nobody foresaw: its id finds it in the server's log, its message stays there. */
export function WentWrong({ id, retry }: { id: string | undefined; retry: () => void }) {
  return (
    <div className="stack" role="alert">
      <h1>
        <b>This page could not be shown</b>
      </h1>
      <p>
        Nothing was changed. Try again; if it happens again, give this id to whoever runs Laurel
        {id ? ': ' : '.'}
        {id && <code>{id}</code>}
      </p>
      <p className="row">
        <button type="button" className="btn go" onClick={retry}>
          Try again
        </button>
        <a className="btn" href="/">
          Go to your overview
        </a>
      </p>
    </div>
  )
}
