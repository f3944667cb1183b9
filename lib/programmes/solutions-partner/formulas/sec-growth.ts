import type { Month } from '../../../dates'
import { exact } from '../figures/amount'
import type { Figures } from '../figures/figures'
import type { Side } from '../rules/shape'
import { yearBefore } from './months'
import type { Known, MetricOf, Outcome } from './outcome'
import { seatClassOf } from './sec-seats'
import { bothSides } from './sec-sides'
import { spendIn } from './sec-spend'

/** Growth of consumption of security services in USD, and of protected users; in points, since units differ. */
export const secGrowth = (rule: MetricOf<'SEC-GROWTH'>, known: Known): Outcome =>
  bothSides(
    rule,
    known,
    {
      azure(side, month) {
        const { now, before } = spendIn(known.figures, side, month)
        return { now: exact(sum(now.values())), before: exact(sum(before.values())) }
      },
      'microsoft-365'(side, month) {
        const tenants = side.band && seatClassOf(known.figures, side, month)
        const users = (one: Month, of: ReadonlySet<string> | undefined) =>
          protectedUsers(known.figures, side, one, of)
        return {
          now: exact(users(month, tenants?.now)),
          before: exact(users(yearBefore(month), tenants?.before)),
        }
      },
    },
    true,
  )

/** @param tenants undefined: all */
function protectedUsers(
  { seats }: Figures,
  { associations, workloads }: Side,
  month: Month,
  tenants: ReadonlySet<string> | undefined,
): bigint {
  let users = 0n
  for (const [tenant, own] of seats(associations, month)) {
    if (tenants && !tenants.has(tenant)) continue
    for (const [workload, { active }] of own) if (workloads.value.workloads.has(workload)) users += active
  }
  return users
}

function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}
