import type { PlainDate } from '../../../dates'
import { integer, type Rational, subtract, ZERO } from '../../../scoring/rational'
import { cutTo } from '../answer/show'
import type { PartId } from '../areas'
import { type Amount, exact } from '../figures/amount'
import type { Compared } from '../formulas/outcome'

/** What now and base of a row are. */
export type Measure = 'usd' | 'licences' | 'users' | 'percent-in-use'

/**
 * One thing behind a metric. `counted`: what it brings to the two numbers that are compared. `contribution`: what it
 * brings to the metric's value; of growth in percent to what is divided by the base. `note`: why it brings nothing, or
 * what else there is to know; '' where nothing is.
 */
type Row = { part: PartId | null; counted: Compared; contribution: Rational; note: string }

/** A customer, a customer's workload, or a service. `base`: a year ago, or when it was claimed. null: no row. */
export type CustomerRow = Row & {
  tenant: string | null
  workload: string | null
  measure: Measure
  now: Rational | null
  base: Rational | null
  baseIs: 'year-ago' | 'claim' | null
}

/** Somebody's certification in a pool. Of several that count, the first brings the person. */
export type PersonRow = Row & {
  person: string
  certification: string
  completedOn: PlainDate
  expiresOn: PlainDate | null
}

export type Behind = { of: 'customers'; rows: CustomerRow[] } | { of: 'people'; rows: PersonRow[] }

/** Whether it is among what is counted, now or in the base. */
export const isCounted = ({ counted: { now, before } }: Pick<Row, 'counted'>): boolean =>
  now.n !== 0n || before.n !== 0n

type Given = Pick<CustomerRow, 'tenant' | 'workload' | 'measure' | 'now' | 'base' | 'counted' | 'note'> &
  Partial<Pick<CustomerRow, 'part' | 'baseIs'>>

/** A row that brings the difference of what it is counted as. */
export const rowOf = ({ part = null, baseIs = 'year-ago', ...row }: Given): CustomerRow => ({
  ...row,
  part,
  baseIs,
  contribution: subtract(row.counted.now, row.counted.before),
  note: row.note || (isCounted(row) ? '' : 'Zero now and in the base.'),
})

export const inFull = (now: Amount | undefined, before: Amount | undefined): Compared => ({
  now: now === undefined ? ZERO : exact(now),
  before: before === undefined ? ZERO : exact(before),
})

export const asOne = (now: boolean, before: boolean): Compared => ({
  now: integer(Number(now)),
  before: integer(Number(before)),
})

export const known = (amount: Amount | null | undefined): Rational | null =>
  amount === null || amount === undefined ? null : exact(amount)

/** Of what is counted as one. @param missing why it is not @param former why it was not; null: there was no row */
export function noteOf(now: boolean, before: boolean, missing: string, former: string | null): string {
  if (now && before) return 'Counted a year ago as well.'
  if (now) return former ? `Not counted a year ago: ${former.charAt(0).toLowerCase()}${former.slice(1)}` : ''
  return before ? `Lost: counted a year ago. ${missing}` : missing
}

/** Every key of either, those of the first first. */
type Keys<Key> = { keys(): Iterable<Key> }
export const keysOf = <Key>(one: Keys<Key>, other: Keys<Key>): Key[] => [
  ...new Set([...one.keys(), ...other.keys()]),
]

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** `1,000` of a number of the rules. */
export const inWords = (decimal: Rational): string => GROUPED.format(Number(cutTo(2, decimal)))
