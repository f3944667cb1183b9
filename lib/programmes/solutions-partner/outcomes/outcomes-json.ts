import type { Rational } from '../../../scoring/rational'
import type { MonthOutcomes } from './month-outcomes'

const FRACTION = /^(-?\d+)\/(\d+)$/

/** As JSON, each fraction as it is: `13/3`. */
export const outcomesJson = (outcomes: MonthOutcomes): string =>
  JSON.stringify(outcomes, (_, value: unknown) => (isFraction(value) ? `${value.n}/${value.d}` : value))

/** What `outcomesJson` wrote. */
export const readOutcomes = (json: string): MonthOutcomes =>
  JSON.parse(json, (_, value: unknown) => {
    const [, n, d] = (typeof value === 'string' && FRACTION.exec(value)) || []
    return n === undefined || d === undefined ? value : { n: BigInt(n), d: BigInt(d) }
  })

const isFraction = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'bigint'
