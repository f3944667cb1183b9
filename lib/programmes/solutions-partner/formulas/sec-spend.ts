import type { Month } from '../../../dates'
import type { Amount } from '../figures/amount'
import type { Figures } from '../figures/figures'
import type { Side } from '../rules/shape'
import { boundsOf } from './band'
import { twelveTo, yearBefore } from './months'

/** Consumption of security services within twelve months by tenants inside the band, now and a year before. */
export type Spend = { now: ReadonlyMap<string, Amount>; before: ReadonlyMap<string, Amount> }

export function spendIn(figures: Figures, { associations, workloads, band }: Side, month: Month): Spend {
  const spent = (to: Month) =>
    figures.consumedByTenant({
      through: associations,
      services: workloads.value.workloads,
      months: twelveTo(to),
    })
  const [now, before] = [spent(month), spent(yearBefore(month))]
  if (!band) return { now, before }
  const { inside, beyond, promoted } = boundsOf(band)
  const stays = (tenant: string, amount: Amount) =>
    promoted && beyond(amount) && inside(before.get(tenant) ?? 0n)
  return {
    now: new Map([...now].filter(([tenant, amount]) => inside(amount) || stays(tenant, amount))),
    before: new Map([...before].filter(([, amount]) => inside(amount))),
  }
}
