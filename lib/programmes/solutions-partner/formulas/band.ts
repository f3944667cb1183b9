import { type Amount, amountOf } from '../figures/amount'
import type { Band } from '../rules/shape'

/** A band with its bounds as amounts, so that they are read once. */
export type Bounds = { inside(amount: Amount): boolean; beyond(amount: Amount): boolean; promoted: boolean }

export function boundsOf({ above, least, most, promoted }: Band): Bounds {
  const [over, from, to] = [above, least, most].map((bound) => (bound ? amountOf(bound.value) : null))
  return {
    inside: (amount) =>
      (over == null || amount > over) && (from == null || amount >= from) && (to == null || amount <= to),
    beyond: (amount) => to != null && amount > to,
    promoted,
  }
}
