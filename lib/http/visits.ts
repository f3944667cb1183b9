import { instant } from '../clock'
import { LaurelError } from '../errors'

const MINUTE_MS = 60_000
const MOST_KNOWN = 20_000

/** Counts what comes within a minute, by whom, and refuses what is more. */
export class Visits {
  private since = 0
  private readonly counts = new Map<string, number>()

  /** @param most of one in a minute */
  constructor(private readonly most: number) {}

  /** @throws LaurelError too_many_requests, with the seconds to wait */
  count(who: string, now: number = instant().getTime()): void {
    if (now - this.since >= MINUTE_MS || this.counts.size >= MOST_KNOWN) {
      this.counts.clear()
      this.since = now
    }
    const count = (this.counts.get(who) ?? 0) + 1
    this.counts.set(who, count)
    if (count <= this.most) return
    const seconds = Math.max(1, Math.ceil((this.since + MINUTE_MS - now) / 1000))
    const message = `Too many requests within a minute. Wait ${seconds} seconds, then try again.`
    throw new LaurelError('too_many_requests', message, undefined, seconds)
  }
}
