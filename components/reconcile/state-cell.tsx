import type { State } from '@/lib/reconcile/model/differing'
import { STATE_NAMES } from './words'

type Props = { keyOf: string; about: string; state: State; note: string; mayWrite: boolean }

/** What became of a difference; the box chooses it for the form around. */
export function StateCell({ keyOf, about, state, note, mayWrite }: Props) {
  return (
    <>
      <span className="pick">
        {mayWrite && (
          <input type="checkbox" name={`key.${keyOf}`} value="1" aria-label={`Choose ${about.trim()}`} />
        )}
        <span className={`pill state-${state}`}>{STATE_NAMES[state]}</span>
      </span>
      {note && <span className="id">{note}</span>}
    </>
  )
}
