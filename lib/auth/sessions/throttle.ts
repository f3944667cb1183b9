import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { instant } from '../../clock'
import { close, minutesClosed, networkOf, reopen } from '../../http/sign-in-door.mjs'
import { foldAddress } from '../people/fold-address'
import { hashSecret } from '../secrets'

export const SLOT_MINUTES = 15
export const ADDRESS_LIMIT = 10
export const NETWORK_LIMIT = 100

/**
 * Who tries. `browser` names one that proved itself before (lib/auth/sessions/known-browser.ts, or a session): its tries are
 * counted for itself, whatever others do to the address.
 */
type Trier = { email: string; ip: string | null; browser?: string | null }

type Keys = { own: string; network: string }
/** Minutes until the next try may be made; `known` when it was refused before and is not recorded again. */
type Throttled = { retryMinutes: number; known: boolean }

const SLOT_MS = SLOT_MINUTES * 60_000

/**
 * Counts a try before anything is hashed, so that many at once cannot slip through together; a success takes it back.
 * @returns null when the try may be made.
 */
export async function countTry(db: Database, trier: Trier): Promise<Throttled | null> {
  const now = instant().getTime()
  const slot = Math.floor(now / SLOT_MS)
  const { own, network } = keysOf(trier)
  const minutes = minutesClosed(networkOf(trier.ip), now) ?? minutesClosed(own, now)
  if (minutes !== null) return { retryMinutes: minutes, known: true }
  // In one order, so that two tries at once cannot wait for each other.
  const [first, second] = [own, network].sort()
  const rows = await db.control.execute<{ key: string; count: number }>(sql`
    insert into throttle (key, slot, count) values (${first}, ${slot}, 1), (${second}, ${slot}, 1)
    on conflict (key, slot) do update set count = throttle.count + 1
    returning key, count`)
  const countOf = (key: string) => rows.find((row) => row.key === key)?.count ?? 0
  if (countOf(network) === 1) await db.control.execute(sql`delete from throttle where slot < ${slot}`)
  const end = (slot + 1) * SLOT_MS
  if (countOf(own) > ADDRESS_LIMIT) close(own, end)
  if (countOf(network) > NETWORK_LIMIT) close(networkOf(trier.ip), end)
  if (countOf(own) <= ADDRESS_LIMIT && countOf(network) <= NETWORK_LIMIT) return null
  return { retryMinutes: Math.ceil((end - now) / 60_000), known: false }
}

/** Whoever proved who he is starts anew, and does not count against those behind the same network address. */
export async function forgiveTries(db: Database, trier: Trier): Promise<void> {
  const { own, network } = keysOf(trier)
  reopen(own)
  await Promise.all([
    db.control.execute(sql`delete from throttle where key = ${own}`),
    db.control.execute(sql`update throttle set count = count - 1 where key = ${network} and count > 0`),
  ])
}

/** For an address alone: a new password makes an end of the tries with the old one. */
export async function forgiveAddress(control: Statements, email: string): Promise<void> {
  const { own } = keysOf({ email, ip: null })
  reopen(own)
  await control.execute(sql`delete from throttle where key = ${own}`)
}

/** Hashed: the table does not list who tried to sign in. */
const keysOf = ({ email, ip, browser }: Trier): Keys => ({
  own: browser ? `browser:${hashSecret(browser)}` : `address:${hashSecret(foldAddress(email))}`,
  network: `network:${hashSecret(networkOf(ip))}`,
})
