import { PASSING, type Passing } from '@/lib/passing'

type Props = {
  why?: Passing
  /** Something was sent, so that asking again by itself could send it twice. */
  sent?: boolean
}

/** In place of what could not be shown for a reason that passes. It asks for nothing that is kept in the database. */
export function ComingBack({ why = 'away', sent = false }: Props) {
  return (
    <div className="stack" role="alert">
      <h1>
        <b>{PASSING[why].title}</b>
      </h1>
      <p>{why === 'away' ? <AwayWords sent={sent} /> : PASSING[why].text}</p>
      <p className="row">
        <a className="btn" href="/">
          Go to your overview
        </a>
      </p>
    </div>
  )
}

function AwayWords({ sent }: { sent: boolean }) {
  return (
    <>
      Laurel cannot reach its database just now, and nothing was lost.{' '}
      {sent
        ? 'Wait a few seconds, go back, and check whether what you sent was saved before you send it again.'
        : 'This page tries again by itself every few seconds.'}
    </>
  )
}
