import type { Month } from '../../../dates'
import type { Amount } from '../figures/amount'
import type { Figures } from '../figures/figures'
import type { Side } from '../rules/shape'
import { boundsOf } from './band'
import { twelveTo, yearBefore } from './months'

/** Consumption of security services within twelve months, now and a year before. */
export type Spend = { now: ReadonlyMap<string, Amount>; before: ReadonlyMap<string, Amount> }

/** By all tenants. */
export function spendOf(figures: Figures, { associations, workloads }: Side, month: Month): Spend {
  const spent = (to: Month) =>
    figures.consumedByTenant({
      through: associations,
      services: workloads.value.workloads,
      months: twelveTo(to),
    })
  return { now: spent(month), before: spent(yearBefore(month)) }
}

/** By tenants inside the band. */
export function spendIn(figures: Figures, side: Side, month: Month): Spend {
  const { now, before } = spendOf(figures, side, month)
  const { band } = side
  if (!band) return { now, before }
  const { inside, beyond, promoted } = boundsOf(band)
  const stays = (tenant: string, amount: Amount) =>
    promoted && beyond(amount) && inside(before.get(tenant) ?? 0n)
  return {
    now: new Map([...now].filter(([tenant, amount]) => inside(amount) || stays(tenant, amount))),
    before: new Map([...before].filter(([, amount]) => inside(amount))),
  }
}
