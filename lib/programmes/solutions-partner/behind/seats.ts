import type { Month } from '../../../dates'
import type { Amount } from '../figures/amount'
import type { ByPair, Figures, Seats, Through } from '../figures/figures'
import { yearBefore } from '../formulas/months'
import { seatClass } from '../formulas/seat-class'
import type { Band, WorkloadSet } from '../rules/shape'
import { bandWords } from './band-words'
import { asOne, type CustomerRow, keysOf, known, noteOf, rowOf } from './row'

type Asked = { associations: Through; workloads: WorkloadSet; band: Band }

/** Customers by the workload with the most licences, in the track or not. */
export function behindSeats(figures: Figures, asked: Asked, month: Month): CustomerRow[] {
  const tenants = seatClass(figures, asked, month)
  const of = (one: Month) => mostLicences(figures.seats(asked.associations, one), asked.workloads)
  const [now, before] = [of(month), of(yearBefore(month))]
  return keysOf(now, before).map((tenant) => {
    const [is, was] = [tenants.now.has(tenant), tenants.before.has(tenant)]
    const [own, last] = [now.get(tenant), before.get(tenant)]
    return rowOf({
      tenant,
      workload: (own ?? last)?.workload ?? null,
      measure: 'licences',
      now: known(own?.paid),
      base: known(last?.paid),
      counted: asOne(is, was),
      note: noteOf(is, was, outside(asked.band), last ? outside(asked.band) : null),
    })
  })
}

export const outside = (band: Band): string => `No workload with ${bandWords(band)} licences.`

export type Most = { workload: string; paid: Amount }

export function mostLicences(seats: ByPair<Seats>, { workloads }: WorkloadSet): Map<string, Most> {
  const most = new Map<string, Most>()
  for (const [tenant, own] of seats)
    for (const [workload, { paid }] of own) {
      const before = most.get(tenant)
      if (workloads.has(workload) && (!before || paid > before.paid)) most.set(tenant, { workload, paid })
    }
  return most
}
