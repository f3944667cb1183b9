import type { Month } from '../../../dates'
import type { Amount } from '../figures/amount'
import type { Figures, Seats, Through } from '../figures/figures'
import type { Band, WorkloadSet } from '../rules/shape'
import { boundsOf } from './band'
import { yearBefore } from './months'

/** The tenants of a track by licences, in the figure month and a year before. */
export type SeatClass = { now: ReadonlySet<string>; before: ReadonlySet<string> }

/** A tenant is in it by one workload; it may be in several tracks. */
export function seatClass(
  figures: Figures,
  asked: { associations: Through; workloads: WorkloadSet; band: Band },
  month: Month,
): SeatClass {
  const bounds = boundsOf(asked.band)
  const having = (one: Month, fits: (paid: Amount) => boolean) =>
    tenantsWith(figures, asked, one, ({ paid }) => fits(paid))
  const before = having(yearBefore(month), bounds.inside)
  const now = having(month, bounds.inside)
  if (bounds.promoted)
    for (const tenant of having(month, bounds.beyond)) if (before.has(tenant)) now.add(tenant)
  return { now, before }
}

/** Tenants with at least one workload of the set of which it is true. */
export function tenantsWith(
  { seats }: Figures,
  { associations, workloads: { workloads } }: { associations: Through; workloads: WorkloadSet },
  month: Month,
  is: (seats: Seats, tenant: string) => boolean,
): Set<string> {
  const tenants = new Set<string>()
  for (const [tenant, own] of seats(associations, month))
    for (const [workload, one] of own) if (workloads.has(workload) && is(one, tenant)) tenants.add(tenant)
  return tenants
}
