import { LaurelError } from '../errors'

type TurnLimits = {
  /** At work at once. */
  places: number
  /** Of one key at work at once: somebody else finds a place. */
  perKey: number
  /** Of the places, left to keys that have none yet. Default: none. */
  kept?: number
  /** Waiting, of one key and of all. */
  waitingPerKey: number
  waiting: number
}
type Waiting = { enter(): void }

/** Who may work next: first come first served within a key (an organization), and the keys take turns. */
export class Turns {
  private readonly working = new Map<number, number>()
  private readonly queues = new Map<number, Waiting[]>()
  private taken = 0
  private waiting = 0

  /** @param crowded what is said when too many wait */
  constructor(
    private readonly limits: TurnLimits,
    private readonly crowded: () => LaurelError = readingCrowd,
  ) {}

  /** A place that is free at this moment; null where one would have to wait. */
  tryEnter(key: number): (() => void) | null {
    if (!this.isFree(key)) return null
    this.take(key)
    return this.leaver(key)
  }

  /**
   * Waits for a place; who has it gives it back by calling what this resolves to.
   * @throws LaurelError too_many_requests when too many wait, or the signal's reason
   */
  async enter(key: number, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted()
    if (!this.isFree(key)) await this.wait(key, signal)
    else this.take(key)
    return this.leaver(key)
  }

  private leaver(key: number): () => void {
    let left = false
    return () => {
      if (left) return
      left = true
      this.leave(key)
    }
  }

  private isFree(key: number): boolean {
    const { places, perKey, kept = 0 } = this.limits
    const own = this.working.get(key) ?? 0
    return own < perKey && this.taken < (own === 0 ? places : places - kept)
  }

  private take(key: number): void {
    this.taken += 1
    this.working.set(key, (this.working.get(key) ?? 0) + 1)
  }

  private wait(key: number, signal?: AbortSignal): Promise<void> {
    const queue = this.queues.get(key) ?? []
    if (queue.length >= this.limits.waitingPerKey || this.waiting >= this.limits.waiting) throw this.crowded()
    return new Promise<void>((done, fail) => {
      const entry: Waiting = {
        enter: () => {
          signal?.removeEventListener('abort', giveUp)
          this.take(key)
          done()
        },
      }
      const giveUp = () => {
        this.remove(key, entry)
        fail(signal?.reason)
      }
      queue.push(entry)
      this.queues.set(key, queue)
      this.waiting += 1
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  }

  private remove(key: number, entry: Waiting): void {
    const queue = this.queues.get(key) ?? []
    queue.splice(queue.indexOf(entry), 1)
    if (queue.length === 0) this.queues.delete(key)
    this.waiting -= 1
  }

  private leave(key: number): void {
    this.taken -= 1
    const rest = (this.working.get(key) ?? 1) - 1
    if (rest === 0) this.working.delete(key)
    else this.working.set(key, rest)
    for (const [next, queue] of this.queues) {
      const [entry] = queue
      if (!entry || !this.isFree(next)) continue
      this.remove(next, entry)
      // Who had a turn stands behind the others.
      if (queue.length > 0) {
        this.queues.delete(next)
        this.queues.set(next, queue)
      }
      entry.enter()
      return
    }
  }
}

const readingCrowd = () =>
  new LaurelError(
    'too_many_requests',
    'Too much is being read or computed for this organization just now. Wait until some of it has ended, then try again.',
  )
