import { ceiling, type Rational } from '../../../scoring/rational'
import { cutTo, showValue } from '../answer/show'
import type { Family } from '../figures/rows'
import type { Formula } from '../rules/shape'

type Unit = { one: string; many: string } | 'percent'
type About = { families: readonly Family[]; unit: Unit }

const customers = { one: 'customer', many: 'customers' }
const workloads = { one: 'workload of a customer', many: 'workloads of customers' }
const people = { one: 'certified person', many: 'certified people' }

/** From which files each formula is made, and what it counts. */
const ABOUT: Record<Formula['name'], About> = {
  'AZ-NET': { families: ['acr'], unit: customers },
  'AZ-GROWTH': { families: ['acr'], unit: 'percent' },
  'AZ-DEPLOY': { families: ['acr'], unit: { one: 'service', many: 'services' } },
  'BA-NET': { families: ['revenue'], unit: workloads },
  'BA-GROWTH': { families: ['usage'], unit: 'percent' },
  'BA-DEPLOY': { families: ['usage'], unit: workloads },
  'MW-NET': { families: ['licence'], unit: customers },
  'MW-GROWTH': { families: ['licence'], unit: { one: 'active user', many: 'active users' } },
  'MW-DEPLOY': { families: ['licence'], unit: workloads },
  'SEC-NET': { families: ['acr', 'licence'], unit: customers },
  'SEC-GROWTH': { families: ['acr', 'licence'], unit: { one: 'point', many: 'points' } },
  'SEC-DEPLOY': { families: ['acr', 'licence'], unit: customers },
  PEOPLE: { families: [], unit: people },
  STEPS: { families: [], unit: people },
}

export const familiesOf = ({ name }: Pick<Formula, 'name'>): readonly Family[] => ABOUT[name].families
export const isSkilling = (formula: Pick<Formula, 'name'>): boolean => familiesOf(formula).length === 0

/** `1234567.89` → `1,234,567.89`: as the answer displays it, but for the eye. */
export const grouped = (shown: string): string =>
  shown.replace(/\d+/, (whole) => Number(whole).toLocaleString('en'))

/** `18.37%`, `325`; what nobody knows is never a number. */
export function sayValue(value: Rational | null, { name }: Pick<Formula, 'name'>): string {
  if (value === null) return 'unknown'
  return `${grouped(showValue(value))}${ABOUT[name].unit === 'percent' ? '%' : ''}`
}

/** `4 more customers bring`, `1 more customer brings`; a part of one is rounded up, so that it is enough. */
export function sayMore(amount: Rational, { name }: Pick<Formula, 'name'>): string {
  const { unit } = ABOUT[name]
  if (unit === 'percent') {
    const shown = cutTo(2, { n: ceiling({ n: amount.n * 100n, d: amount.d }), d: 100n })
    return `${grouped(shown)} percentage ${shown === '1' ? 'point' : 'points'} more bring`
  }
  const count = ceiling(amount)
  return count === 1n ? `1 more ${unit.one} brings` : `${grouped(String(count))} more ${unit.many} bring`
}

/** What a value counts: `customers`; of growth in percent nothing. */
export function unitWord({ name }: Pick<Formula, 'name'>): string {
  const { unit } = ABOUT[name]
  return unit === 'percent' ? '' : unit.many
}
