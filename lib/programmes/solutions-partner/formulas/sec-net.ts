import type { Known, MetricOf, Outcome } from './outcome'
import { counts } from './points'
import { seatClassOf } from './sec-seats'
import { bothSides } from './sec-sides'
import { spendIn } from './sec-spend'

/** Customers of each side, less those of a year ago. */
export const secNet = (rule: MetricOf<'SEC-NET'>, known: Known): Outcome =>
  bothSides(rule, known, {
    azure(side, month) {
      const { now, before } = spendIn(known.figures, side, month)
      return counts(now.size, before.size)
    },
    'microsoft-365'(side, month) {
      const { now, before } = seatClassOf(known.figures, side, month)
      return counts(now.size, before.size)
    },
  })
