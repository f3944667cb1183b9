import { FACTS } from './facts'
import type { Total } from './tallies'

const keyOf = ({ kind, month, item, eligibility }: Total) => `${kind} ${month} ${item} ${eligibility}`
const isNothing = (total: Total) => FACTS.every((fact) => total[fact] === 0)

/** Totals with changes added; what comes to nothing is left out. */
function plus(totals: readonly Total[], deltas: readonly Total[]): Total[] {
  const sums = new Map(totals.map((total) => [keyOf(total), total]))
  for (const delta of deltas) {
    const known = sums.get(keyOf(delta))
    const sum = { ...delta }
    if (known) for (const fact of FACTS) sum[fact] += known[fact]
    sums.set(keyOf(delta), sum)
  }
  return [...sums.values()].filter((total) => !isNothing(total))
}

function same(one: readonly Total[], other: readonly Total[]): boolean {
  const sums = new Map(one.map((total) => [keyOf(total), total]))
  return (
    one.length === other.length &&
    other.every((total) => {
      const known = sums.get(keyOf(total))
      return known !== undefined && FACTS.every((fact) => known[fact] === total[fact])
    })
  )
}

export const TOTAL_SUMS = { plus, same }
