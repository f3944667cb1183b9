import { LaurelError } from './errors'

/** Who holds something: an organization (null: not known, or none) and the person, token or network that asks. */
export type Holder = { org: number | null; who: string }
/** So many at once, and so much of them together; what `amount` counts is the holder's matter. */
export type Share = { count: number; amount: number }
/** What the whole process may hold, one organization, and one person or token of it. */
export type ShareLimits = { all: Share; org: Share; who: Share }

export const NOBODY: Holder = { org: null, who: 'nobody' }

/** What is scarce in this process, and who holds how much of it. Nobody gets so much that nothing is left for others. */
export class Shares {
  private readonly held = new Map<string, Share>()

  /** @param what said in the refusal, as in "Too many downloads": plural */
  constructor(
    private readonly what: string,
    private readonly limits: ShareLimits,
  ) {}

  /** @returns what gives it back, once. @throws LaurelError too_many_requests, with whose share is used up */
  take({ org, who }: Holder, amount = 0): () => void {
    const places = [
      { key: 'all', limit: this.limits.all, whose: 'of this server' },
      {
        key: `org ${org}`,
        limit: this.limits.org,
        whose: org === null ? 'of people of no organization' : 'of this organization',
      },
      { key: `who ${who}`, limit: this.limits.who, whose: 'of yours' },
    ] as const
    for (const { key, limit, whose } of places.toReversed()) {
      const { count, amount: sum } = this.held.get(key) ?? NONE
      if (count < limit.count && sum + amount <= limit.amount) continue
      throw new LaurelError(
        'too_many_requests',
        `Too many ${this.what} ${whose} are under way. Wait until one of them has ended, then try again.`,
      )
    }
    for (const { key } of places) this.change(key, 1, amount)
    let given = false
    return () => {
      if (given) return
      given = true
      for (const { key } of places) this.change(key, -1, -amount)
    }
  }

  /** What all hold together. */
  get total(): Readonly<Share> {
    return this.held.get('all') ?? NONE
  }

  private change(key: string, count: number, amount: number): void {
    const before = this.held.get(key) ?? NONE
    const after = { count: before.count + count, amount: before.amount + amount }
    if (after.count > 0) this.held.set(key, after)
    else this.held.delete(key)
  }
}

const NONE: Share = { count: 0, amount: 0 }

/** One for the process: Next bundles routes apart, and development loads them anew. */
export function sharesOf(name: string, what: string, limits: ShareLimits): Shares {
  const shared = globalThis as typeof globalThis & { laurelShares?: Map<string, Shares> }
  shared.laurelShares ??= new Map()
  const found = shared.laurelShares.get(name) ?? new Shares(what, limits)
  shared.laurelShares.set(name, found)
  return found
}
