import { Turns } from '../lib/aside/turns'
import { LaurelError } from '../lib/errors'

/** So long a request waits for its organization's turn. */
export const TURN_WAIT_MS = 5_000
/** Below this many connections there is nothing to share out. */
const FEW = 5

/** An organization's part of the transactions at a time, how many of them write, and what those are left that have none. */
export const fairShare = (places: number) => ({
  perKey: Math.ceil(places * 0.6),
  // They mostly wait for each other: who only reads must not wait with them.
  writing: Math.ceil(places * 0.3),
  kept: Math.floor(places / 5),
})

type InTurn = <T>(orgId: number, writes: boolean, work: () => Promise<T>) => Promise<T>

/**
 * Lets organizations use `places` connections in turn, so that one whose requests all wait, for a lock perhaps, leaves
 * connections to the others.
 * @throws LaurelError unavailable, for work whose turn did not come
 */
export function fairly(places: number): InTurn {
  if (places < FEW) return (_, _writes, work) => work()
  const { perKey, writing, kept } = fairShare(places)
  const queue = { places, waitingPerKey: 500, waiting: 2_000 }
  const all = new Turns({ ...queue, perKey, kept }, crowded)
  const writers = new Turns({ ...queue, perKey: writing }, crowded)
  return (orgId, writes, work) => {
    const asked = () => within(all, orgId, work)
    return writes ? within(writers, orgId, asked) : asked()
  }
}

async function within<T>(turns: Turns, orgId: number, work: () => Promise<T>): Promise<T> {
  const leave = turns.tryEnter(orgId) ?? (await turns.enter(orgId, patience()))
  try {
    return await work()
  } finally {
    leave()
  }
}

function patience(): AbortSignal {
  const given = new AbortController()
  setTimeout(() => given.abort(crowded()), TURN_WAIT_MS).unref()
  return given.signal
}

const crowded = () =>
  new LaurelError(
    'unavailable',
    'Too much is asked of the database for this organization just now. Nothing was changed; try again in a few seconds.',
  )
