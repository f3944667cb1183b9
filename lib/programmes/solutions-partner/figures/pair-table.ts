import type { Amount } from './amount'
import type { ByPair, Keyed, Pair, Seats } from './figures'

/** What is said of pairs, those of one tenant behind each other, and how many there are. */
export type Entries<Said> = { size: number; entries: Iterable<Pair & Said> }

export function amountTable(said: Entries<{ amount: Amount }>): ByPair<Amount> {
  const amounts = new Amounts(said.size)
  return new PairTable(said, (at, { amount }) => amounts.set(at, amount), amounts.at)
}

export function seatTable(said: Entries<Seats>): ByPair<Seats> {
  const [paid, active] = [new Amounts(said.size), new Amounts(said.size)]
  const claims = new Array<string | null>(said.size)
  const days = oneOfEach()
  return new PairTable<Seats, Seats>(
    said,
    (at, seats) => {
      paid.set(at, seats.paid)
      active.set(at, seats.active)
      claims[at] = seats.claimed && days(seats.claimed)
    },
    (at) => ({ paid: paid.at(at), active: active.at(at), claimed: claims[at] ?? null }),
  )
}

/**
 * Pairs of tenant and workload, as numbers beside each other: hundreds of thousands of them take a tenth of the memory of
 * maps of maps. Values are made when they are asked for.
 */
class PairTable<Said, Value> implements ByPair<Value> {
  private readonly places = new Map<string, number>()
  private readonly starts: number[] = []
  private readonly workloads: string[]

  /** @param keep puts away what is said of the pair at a place @param valueAt makes it again */
  constructor(
    { size, entries }: Entries<Said>,
    keep: (at: number, said: Said) => void,
    private readonly valueAt: (at: number) => Value,
  ) {
    this.workloads = new Array<string>(size)
    const names = oneOfEach()
    let at = 0
    for (const entry of entries) {
      if (!this.places.has(entry.tenant)) this.places.set(entry.tenant, this.starts.push(at) - 1)
      this.workloads[at] = names(entry.workload)
      keep(at, entry)
      at++
    }
  }

  get(tenant: string): Keyed<Value> | undefined {
    const place = this.places.get(tenant)
    return place === undefined ? undefined : this.own(place)
  }

  keys(): Iterable<string> {
    return this.places.keys()
  }

  *values(): Generator<Keyed<Value>> {
    for (const place of this.places.values()) yield this.own(place)
  }

  *[Symbol.iterator](): Generator<[string, Keyed<Value>]> {
    for (const [tenant, place] of this.places) yield [tenant, this.own(place)]
  }

  private own(place: number): Keyed<Value> {
    const to = this.starts[place + 1] ?? this.workloads.length
    return new OfTenant(this.workloads, this.valueAt, this.starts[place] ?? 0, to)
  }
}

/** The workloads of one tenant: few, so that they are looked through. */
class OfTenant<Value> implements Keyed<Value> {
  constructor(
    private readonly workloads: readonly string[],
    private readonly valueAt: (at: number) => Value,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get(workload: string): Value | undefined {
    for (let at = this.from; at < this.to; at++) if (this.workloads[at] === workload) return this.valueAt(at)
    return undefined
  }

  keys(): Iterable<string> {
    return this.workloads.slice(this.from, this.to)
  }

  *values(): Generator<Value> {
    for (let at = this.from; at < this.to; at++) yield this.valueAt(at)
  }

  *[Symbol.iterator](): Generator<[string, Value]> {
    for (let at = this.from; at < this.to; at++) yield [this.workloads[at] ?? '', this.valueAt(at)]
  }
}

/** Whole numbers of 8 bytes; the few that need more stand apart. */
export class Amounts {
  private readonly all: BigInt64Array
  private readonly large = new Map<number, Amount>()

  constructor(size: number) {
    this.all = new BigInt64Array(size)
  }

  set(at: number, amount: Amount): void {
    this.all[at] = amount
    if (this.all[at] !== amount) this.large.set(at, amount)
  }

  at = (at: number): Amount => (this.large.size === 0 ? undefined : this.large.get(at)) ?? this.all[at] ?? 0n
}

/** The first of texts that are the same, so that one is held. */
export function oneOfEach(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found === undefined) known.set(text, text)
    return found ?? text
  }
}
