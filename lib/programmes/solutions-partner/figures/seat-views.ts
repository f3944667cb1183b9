import type { PlainDate } from '../../../dates'
import type { Amount } from './amount'
import type { ByPair, Pair, Seats, Seen, Through } from './figures'
import { earlier, larger } from './index-rows'
import { Amounts, oneOfEach, seatTable } from './pair-table'

/** What one row says of the licences of a subscription, and through which association. */
export type SeatView = { seen: Seen; paid: Amount; active: Amount; claimed: PlainDate | null }
/** One figure: a tenant's licences of a workload in one subscription, seen through several associations and locations. */
type Figure = { workload: string; views: Iterable<SeatView> }
/** Each tenant with its figures; and how many of these, and of their views, there are. */
export type SeatRows = {
  figures: number
  views: number
  tenants: Iterable<{ tenant: string; figures: Iterable<Figure> }>
}

type Found = Seats & { filled: boolean }

/**
 * The licences of a month as its rows say them, as numbers beside each other: read once, through whatever associations
 * they are looked at then.
 */
export class SeatViews {
  private readonly tenants: { tenant: string; from: number; to: number }[] = []
  private readonly workloads: string[]
  /** Where the views of each figure begin, and the last ones end. */
  private readonly begins: Uint32Array
  private readonly seen: Seen[]
  private readonly paid: Amounts
  private readonly active: Amounts
  private readonly claimed: (PlainDate | null)[]

  constructor({ figures, views, tenants }: SeatRows) {
    this.workloads = new Array<string>(figures)
    this.begins = new Uint32Array(figures + 1)
    this.seen = new Array<Seen>(views)
    ;[this.paid, this.active] = [new Amounts(views), new Amounts(views)]
    this.claimed = new Array<PlainDate | null>(views)
    const [names, days] = [oneOfEach(), oneOfEach()]
    let [figure, view] = [0, 0]
    for (const { tenant, figures } of tenants) {
      const from = figure
      for (const { workload, views } of figures) {
        this.workloads[figure] = names(workload)
        for (const one of views) {
          this.seen[view] = one.seen
          this.paid.set(view, one.paid)
          this.active.set(view, one.active)
          this.claimed[view] = one.claimed && days(one.claimed)
          view++
        }
        this.begins[++figure] = view
      }
      this.tenants.push({ tenant, from, to: figure })
    }
  }

  /** Of each figure its largest view through these associations, added up by pair; pairs of zeros are none. */
  through(through: Through): ByPair<Seats> {
    const pairs: (Pair & Seats)[] = []
    for (const { tenant, from, to } of this.tenants) {
      const own = new Map<string, Found>()
      for (let at = from; at < to; at++) this.add(own, at, through)
      for (const [workload, { filled, paid, active, claimed }] of own)
        if (filled) pairs.push({ tenant, workload, paid, active, claimed })
    }
    return seatTable({ size: pairs.length, entries: pairs })
  }

  private add(own: Map<string, Found>, figure: number, through: Through): void {
    let [paid, active]: [Amount | null, Amount] = [null, 0n]
    let claimed: PlainDate | null = null
    let filled = false
    for (let at = this.begins[figure] ?? 0; at < (this.begins[figure + 1] ?? 0); at++) {
      const seen = this.seen[at]
      if (seen === undefined || !through.includes(seen)) continue
      const [units, users] = [this.paid.at(at), this.active.at(at)]
      active = paid === null ? users : larger(active, users)
      paid = paid === null ? units : larger(paid, units)
      // Rows of zeros make no pair, and their claims say nothing.
      if (units <= 0n && users <= 0n) continue
      filled = true
      claimed = earlier(claimed, this.claimed[at] ?? null)
    }
    if (paid === null) return
    const workload = this.workloads[figure] ?? ''
    const before = own.get(workload)
    own.set(workload, {
      paid: (before?.paid ?? 0n) + paid,
      active: (before?.active ?? 0n) + active,
      claimed: earlier(before?.claimed ?? null, claimed),
      filled: filled || (before?.filled ?? false),
    })
  }
}
