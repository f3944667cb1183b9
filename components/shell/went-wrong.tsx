'use client'

import { useEffect } from 'react'
import { AWAY_DIGEST } from '@/lib/passing'
import { ComingBack } from './coming-back'

const AGAIN_MS = 5_000

/**
 * An error nobody foresaw: its id finds it in the server's log, its message stays there. Trying again asks the server
 * anew; Next's own reset would only draw the same failed answer once more.
 */
export function WentWrong({ id }: { id: string | undefined }) {
  const away = id === AWAY_DIGEST
  useEffect(() => {
    if (!away) return
    const timer = setTimeout(() => location.reload(), AGAIN_MS)
    return () => clearTimeout(timer)
  }, [away])
  if (away) return <ComingBack />
  return (
    <div className="stack" role="alert">
      <h1>
        <b>This page could not be shown</b>
      </h1>
      <p>
        Nothing was changed. Try again; if it happens again, give this id to the person who runs Laurel
        {id ? ': ' : '.'}
        {id && <code>{id}</code>}
      </p>
      <p className="row">
        <button type="button" className="btn go" onClick={() => location.reload()}>
          Try again
        </button>
        <a className="btn" href="/">
          Go to your overview
        </a>
      </p>
    </div>
  )
}
