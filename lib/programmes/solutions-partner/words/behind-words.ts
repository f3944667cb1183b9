import type { CustomerRowJson } from '../../../answers/capability-rows'
import type { Effect } from '../behind/by-customer'
import type { MetricScore } from '../score'
import { grouped } from './units'

export const EFFECT_NAMES: Record<Effect, string> = {
  growth: 'Growth',
  loss: 'Loss',
  none: 'No effect',
}

/** Cut toward zero like every number of the score: `1,234.56`, `0` for what is nearly nothing. */
export function sayNumber(amount: number, places = 2): string {
  // What a double cannot hold exactly is not what is cut off.
  const exact = Number(amount.toFixed(places + 6))
  const cut = Math.trunc(exact * 10 ** places) / 10 ** places
  return grouped(String(cut === 0 ? 0 : Math.abs(cut)))
}

/** `USD 1,240.5`, `180`, `72%`; a row that is not there is none. */
export function sayAmount(amount: number | null, measure: CustomerRowJson['measure']): string {
  if (amount === null) return '–'
  const shown = `${amount < 0 ? '−' : ''}${sayNumber(amount)}`
  return measure === 'usd' ? `USD ${shown}` : measure === 'percent-in-use' ? `${shown}%` : shown
}

/** `+1`, `−3,200`, `0`: what something brings. */
export function signed(amount: number, places = 2): string {
  const text = sayNumber(amount, places)
  return text === '0' ? '0' : `${amount < 0 ? '−' : '+'}${text}`
}

/** What the numbers of a metric's rows are. */
export const MEASURE_NAMES: Record<CustomerRowJson['measure'], string> = {
  usd: 'USD',
  licences: 'licences',
  users: 'active users',
  'percent-in-use': 'percent in use',
}

/** Customers by how much they do: losses and gains before what does nothing. */
export const byWeight = (rows: readonly CustomerRowJson[]): CustomerRowJson[] =>
  rows.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (b.now ?? 0) - (a.now ?? 0))

/** Whether rows of a metric name customers, or services alone. */
export const namesCustomers = ({ rule }: Pick<MetricScore, 'rule'>): boolean =>
  rule.formula.name !== 'AZ-DEPLOY'
