import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { hashSecret } from './secrets'

export const SLOT_MINUTES = 15
export const ADDRESS_LIMIT = 10
export const NETWORK_LIMIT = 100

type Keys = { address: string; network: string }
/** Minutes until the next try may be made. */
export type Throttled = { retryMinutes: number }

const SLOT_MS = SLOT_MINUTES * 60_000

/**
 * Counts a try before anything is hashed, so that many at once cannot slip through together; a success takes it back.
 * @returns null when the try may be made.
 */
export async function countTry(db: Database, email: string, ip: string | null): Promise<Throttled | null> {
  const now = Date.now()
  const slot = Math.floor(now / SLOT_MS)
  const { address, network } = keysOf(email, ip)
  // In one order, so that two tries at once cannot wait for each other.
  const [first, second] = [address, network].sort()
  const rows = await db.control.execute<{ key: string; count: number }>(sql`
    insert into throttle (key, slot, count) values (${first}, ${slot}, 1), (${second}, ${slot}, 1)
    on conflict (key, slot) do update set count = throttle.count + 1
    returning key, count`)
  const countOf = (key: string) => rows.find((row) => row.key === key)?.count ?? 0
  if (countOf(network) === 1) await db.control.execute(sql`delete from throttle where slot < ${slot}`)
  if (countOf(address) <= ADDRESS_LIMIT && countOf(network) <= NETWORK_LIMIT) return null
  return { retryMinutes: Math.ceil(((slot + 1) * SLOT_MS - now) / 60_000) }
}

/** Whoever proved who he is starts anew, and does not count against those behind the same network address. */
export async function forgiveTries(db: Database, email: string, ip: string | null): Promise<void> {
  const { address, network } = keysOf(email, ip)
  await Promise.all([
    db.control.execute(sql`delete from throttle where key = ${address}`),
    db.control.execute(sql`update throttle set count = count - 1 where key = ${network} and count > 0`),
  ])
}

/** Hashed: the table does not list who tried to sign in. */
const keysOf = (email: string, ip: string | null): Keys => ({
  address: `address:${hashSecret(email.toLowerCase())}`,
  network: `network:${hashSecret(networkOf(ip))}`,
})

/** A house has one IPv4 address or a /64 of IPv6, and a small company its /24. */
export function networkOf(ip: string | null): string {
  if (ip === null) return 'unknown'
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(ip)
  if (v4) return `${v4[1]}.0/24`
  const [head = ''] = ip.toLowerCase().split('%')
  const [left = '', right] = head.split('::')
  const groups = left === '' ? [] : left.split(':')
  if (right !== undefined)
    groups.push(
      ...Array(Math.max(0, 8 - groups.length - right.split(':').length)).fill('0'),
      ...right.split(':'),
    )
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
