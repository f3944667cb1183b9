import type { MetricId } from '../../areas'
import { mostLicences } from '../../behind/seats'
import { type Amount, amountOf } from '../../figures/amount'
import { ANY, type Through } from '../../figures/figures'
import { boundsOf } from '../../formulas/band'
import type { Known } from '../../formulas/outcome'
import { seatClass } from '../../formulas/seat-class'
import type { Band, WorkloadSet } from '../../rules/shape'
import { DAYS } from '../effort'
import { type Lever, type Moves, UNLIMITED } from '../lever'
import { newTenants } from './azure'
import { amountIn, count, more, nearest, plural, soldThrough, upTo } from './customers'

type Asked = { associations: Through; workloads: WorkloadSet; band: Band }

/** The fewest licences that put a customer into a band. */
export const leastSeats = ({ above, least }: Band): bigint => {
  const over = above ? upTo(amountOf(above.value) + 1n) : 0n
  const from = least ? upTo(amountOf(least.value)) : 0n
  return over > from ? over : from
}

/** Licences that put customers into a track: of those below it, those whose association does not count, and new ones. */
export function seatLevers(
  metric: MetricId,
  known: Known,
  asked: Asked,
  moves: (by: number) => Moves,
): Lever[] {
  const month = known.month('licence')
  if (month === null) return []
  const { figures } = known
  const [least, bounds] = [leastSeats(asked.band), boundsOf(asked.band)]
  const inside = seatClass(figures, asked, month).now
  const association = soldThrough(asked.associations)
  const licences = (through: Through) =>
    [...mostLicences(figures.seats(through, month), asked.workloads)].filter(
      ([tenant]) => !inside.has(tenant),
    )
  const near = licences(asked.associations).filter(([, { paid }]) => paid < amountIn(least))
  const unseen = licences(ANY).filter(([, { paid }]) => bounds.inside(paid))
  const one = { metric, most: 1, moves: () => moves(1) }
  const [first = ''] = asked.workloads.workloads
  return [
    ...nearest(near, ([, { paid }]) => paid).map(([tenant, { workload, paid }]): Lever => {
      const missing: Amount = amountIn(least) - paid
      return {
        ...one,
        id: `licences ${tenant} ${workload}`,
        days: () => DAYS.customer + Number(upTo(missing)) * DAYS.licence,
        changes: () => ({
          more: [more('licence', { tenant, workload, association, month, amount: missing })],
        }),
        say: (_, called) =>
          `${plural(upTo(missing), 'licence', 'licences')} of ${called.workload('licence', workload)} at ${called.customer(tenant)}, which has ${count(upTo(paid))}`,
      }
    }),
    ...nearest(unseen, ([, { paid }]) => paid).map(
      ([tenant, { workload, paid }]): Lever => ({
        ...one,
        id: `association licence ${tenant}`,
        days: () => DAYS.association,
        changes: () => ({ ties: [{ tenant, family: 'licence', association, from: month, claimedOn: null }] }),
        say: (_, called) =>
          `Have ${called.customer(tenant)} associated by ${association === 'cpor' ? 'CPOR' : 'CSP'}: ${count(upTo(paid))} licences of ${called.workload('licence', workload)} count through no association of this metric`,
      }),
    ),
    {
      metric,
      id: 'new customers by licences',
      most: UNLIMITED,
      moves,
      days: (times) => times * DAYS.newCustomer,
      changes: (times, tag) =>
        newTenants(times, tag, null, (tenant) =>
          more('licence', { tenant, workload: first, association, month, amount: amountIn(least) }),
        ),
      say: (times) =>
        `${plural(times, 'customer', 'customers')} with ${count(least)} licences of one workload`,
    },
  ]
}
