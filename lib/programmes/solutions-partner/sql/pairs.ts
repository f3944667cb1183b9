import type { ByPair, Seats } from '../figures/figures'

/** What a statement says of a tenant and workload. */
type PairLine = { tenant: string; workload: string }
export type SeatsLine = PairLine & { paid: string; active: string; claimed: string | null }

export const seatsOf = ({ paid, active, claimed }: SeatsLine): Seats => ({
  paid: BigInt(paid),
  active: BigInt(active),
  claimed,
})

export function byPair<Line extends PairLine, Value>(
  lines: readonly Line[],
  read: (line: Line) => Value,
): ByPair<Value> {
  const found = new Map<string, Map<string, Value>>()
  for (const line of lines) {
    const own = found.get(line.tenant) ?? new Map<string, Value>()
    if (own.size === 0) found.set(line.tenant, own)
    own.set(line.workload, read(line))
  }
  return found
}
