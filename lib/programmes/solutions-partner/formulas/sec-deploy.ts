import type { Month } from '../../../dates'
import type { Figures } from '../figures/figures'
import type { Side } from '../rules/shape'
import { boundsOf } from './band'
import { yearBefore } from './months'
import { isUsed } from './mw-deploy'
import type { Known, MetricOf, Outcome } from './outcome'
import { counts } from './points'
import { type SeatClass, tenantsWith } from './seat-class'
import { bandOf, seatClassOf } from './sec-seats'
import { bothSides } from './sec-sides'
import { spendIn } from './sec-spend'

/** Customers of each side who use what they have, less those of a year ago. */
export const secDeploy = (rule: MetricOf<'SEC-DEPLOY'>, known: Known): Outcome =>
  bothSides(rule, known, {
    azure(side, month) {
      const { now, before } = spendIn(known.figures, side, month)
      return counts(now.size, before.size)
    },
    'microsoft-365'(side, month) {
      const { now, before } = deployedTenants(known.figures, side, month, rule.formula.active.value)
      return counts(now.size, before.size)
    },
  })

/** By one workload with licences inside the band; of a customer who was promoted, beyond it as well. */
export function deployedTenants(figures: Figures, side: Side, month: Month, percent: string): SeatClass {
  const used = isUsed(percent)
  const { inside, beyond, promoted } = boundsOf(bandOf(side))
  const { before: small } = seatClassOf(figures, side, month)
  const asked = { associations: side.associations, workloads: side.workloads.value }
  const now = tenantsWith(
    figures,
    asked,
    month,
    (seats, tenant) =>
      used(seats) && (inside(seats.paid) || (promoted && beyond(seats.paid) && small.has(tenant))),
  )
  const before = tenantsWith(figures, asked, yearBefore(month), (seats) => used(seats) && inside(seats.paid))
  return { now, before }
}
