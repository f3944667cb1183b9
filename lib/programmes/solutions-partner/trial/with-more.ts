import type { Month } from '../../../dates'
import {
  type Among,
  type ByPair,
  type Figures,
  isAmong,
  type Pair,
  type Seats,
  type Through,
} from '../figures/figures'
import { earlier } from '../figures/index-rows'
import type { Family } from '../figures/rows'
import type { MoreFigures } from './changes'
import { overlaid } from './overlaid'

/** The same figures with subscriptions more. */
export function withMore(base: Figures, more: readonly MoreFigures[]): Figures {
  if (more.length === 0) return base
  const of = (family: Family, through: Through, month?: Month, among?: Among) =>
    more.filter(
      (one) =>
        one.family === family &&
        through.includes(one.association) &&
        (month === undefined || one.months.includes(month)) &&
        isAmong(among, one.tenant),
    )
  const seats: Figures['seats'] = (through, month) => {
    const here = of('licence', through, month)
    // What takes away is taken from what is there, or comes.
    const inOrder = [...here.filter(isFilled), ...here.filter((one) => !isFilled(one))]
    return inOrder.reduce(withSeats, base.seats(through, month))
  }
  return {
    ...base,
    covers: (family, month) =>
      base.covers(family, month) || more.some((one) => one.family === family && one.months.includes(month)),
    consumedByTenant: (asked) =>
      consumed(
        base.consumedByTenant(asked),
        asked,
        of('acr', asked.through, undefined, asked.among),
        'tenant',
      ),
    consumedByService: (asked) =>
      consumed(
        base.consumedByService(asked),
        asked,
        of('acr', asked.through, undefined, asked.among),
        'workload',
      ),
    business: (family, through, month) =>
      of(family, through, month).reduce<ByPair<bigint>>(
        (pairs, one) => withPair(pairs, one, (pairs.get(one.tenant)?.get(one.workload) ?? 0n) + one.amount),
        base.business(family, through, month),
      ),
    seats,
    firstSeats(through, pair, months) {
      const isOwn = (month: Month) => of('licence', through, month).some((one) => isOf(one, pair))
      for (const part of alone(months, isOwn)) {
        const [first] = part
        const found =
          first !== undefined && isOwn(first)
            ? seats(through, first).get(pair.tenant)?.get(pair.workload)
            : base.firstSeats(through, pair, part)
        if (found) return found
      }
      return null
    },
    anySeats: (through, workloads, months, among) =>
      base.anySeats(through, workloads, months, among) ||
      of('licence', through, undefined, among).some(
        (one) =>
          isFilled(one) && workloads.has(one.workload) && one.months.some((month) => months.includes(month)),
      ),
  }
}

const isOf = (one: Pair, pair: Pair) => one.tenant === pair.tenant && one.workload === pair.workload

/** Rows of zeros, or less, make no pair. */
const isFilled = ({ amount, active }: MoreFigures) => amount > 0n || active > 0n

function consumed(
  base: ReadonlyMap<string, bigint>,
  { services, months }: Parameters<Figures['consumedByTenant']>[0],
  more: readonly MoreFigures[],
  by: 'tenant' | 'workload',
): ReadonlyMap<string, bigint> {
  const sums = new Map(base)
  for (const one of more) {
    if (services && !services.has(one.workload)) continue
    for (const month of months)
      if (one.months.includes(month)) sums.set(one[by], (sums.get(one[by]) ?? 0n) + one.amount)
  }
  return sums
}

function withSeats(pairs: ByPair<Seats>, one: MoreFigures): ByPair<Seats> {
  const before = pairs.get(one.tenant)?.get(one.workload)
  if (!before && !isFilled(one)) return pairs
  const { paid, active, claimed } = before ?? { paid: 0n, active: 0n, claimed: null }
  return withPair(pairs, one, {
    paid: paid + one.amount,
    active: active + one.active,
    claimed: isFilled(one) ? earlier(claimed, one.claimedOn) : claimed,
  })
}

const withPair = <Value>(pairs: ByPair<Value>, { tenant, workload }: Pair, value: Value): ByPair<Value> =>
  overlaid(pairs, new Map([[tenant, overlaid(pairs.get(tenant) ?? new Map(), new Map([[workload, value]]))]]))

/** The months in order, those of which it is true each by itself. */
function alone(months: readonly Month[], is: (month: Month) => boolean): Month[][] {
  const parts: Month[][] = [[]]
  for (const month of months) {
    if (is(month)) parts.push([month], [])
    else parts.at(-1)?.push(month)
  }
  return parts.filter((part) => part.length > 0)
}
