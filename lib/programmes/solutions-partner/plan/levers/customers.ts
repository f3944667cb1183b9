import type { Month } from '../../../../dates'
import type { Association } from '../../../../imports/model/associations'
import type { MetricId, PartId } from '../../areas'
import type { Amount } from '../../figures/amount'
import type { Through } from '../../figures/figures'
import type { Family } from '../../figures/rows'
import type { MoreFigures } from '../../trial/changes'
import { usd } from '../../words/usd'

/** How many customers near a threshold are named at most. */
export const MOST_NAMED = 8

/** A metric, and the option or side of it, that levers are of. */
export type Place = { metric: MetricId; part: PartId | 'whole' }

/** The first of these associations that a customer who is new is sold to through. */
export function soldThrough(through: Through): Association {
  const known: Association[] = ['csp-tier-1', 'cpor', 'pal', 'dpor']
  const found = known.find((one) => through.includes(one))
  if (!found) throw new Error('Every metric sees some association that can be had')
  return found
}

export const more = (
  family: Family,
  given: Pick<MoreFigures, 'tenant' | 'workload' | 'association' | 'amount'> & {
    month: Month
    active?: Amount
  },
): MoreFigures => {
  const { month, active = 0n, ...rest } = given
  return { family, ...rest, months: [month], active, claimedOn: null }
}

const SCALE = 10_000n
/** Whole units, upwards: what is missing is never rounded away. */
export const upTo = (amount: Amount): bigint => (amount > 0n ? (amount + SCALE - 1n) / SCALE : 0n)
export const amountIn = (units: bigint | number): Amount => BigInt(units) * SCALE

export const inUsd = (amount: Amount): string => usd(String(upTo(amount)))
export const count = (number: bigint | number): string => Number(number).toLocaleString('en')
export const plural = (number: bigint | number, one: string, many: string): string =>
  `${count(number)} more ${Number(number) === 1 ? one : many}`

/** The largest first, and no more than are named. */
export const nearest = <Each>(all: readonly Each[], of: (one: Each) => bigint): Each[] =>
  all.toSorted((one, other) => (of(one) < of(other) ? 1 : of(one) > of(other) ? -1 : 0)).slice(0, MOST_NAMED)
