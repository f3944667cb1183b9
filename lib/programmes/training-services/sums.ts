import { FACTS } from '../../line-items/model/facts'
import { type Total, totalKey } from './tallies'

const isNothing = (total: Total) => FACTS.every((fact) => total[fact] === 0)

/** Totals with changes added; what comes to nothing is left out. */
function plus(totals: readonly Total[], deltas: readonly Total[]): Total[] {
  const sums = new Map(totals.map((total) => [totalKey(total), total]))
  for (const delta of deltas) {
    const known = sums.get(totalKey(delta))
    const sum = { ...delta }
    if (known) for (const fact of FACTS) sum[fact] += known[fact]
    sums.set(totalKey(delta), sum)
  }
  return [...sums.values()].filter((total) => !isNothing(total))
}

function same(one: readonly Total[], other: readonly Total[]): boolean {
  const sums = new Map(one.map((total) => [totalKey(total), total]))
  return (
    one.length === other.length &&
    other.every((total) => {
      const known = sums.get(totalKey(total))
      return known !== undefined && FACTS.every((fact) => known[fact] === total[fact])
    })
  )
}

export const TOTAL_SUMS = { plus, same }
