import {
  atLeast,
  ceiling,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from '../../../../scoring/rational'
import { type Amount, amountOf, exact } from '../../figures/amount'
import { ANY, type ByPair } from '../../figures/figures'
import type { Known, MetricOf } from '../../formulas/outcome'
import { revenueWorkloadOf } from '../../names/revenue-workloads'
import { THROUGH } from '../../rules/association-sets'
import { fraction } from '../../rules/fractions'
import type { Rate } from '../../rules/shape'
import type { MetricScore } from '../../score'
import { DAYS } from '../effort'
import { type Lever, UNLIMITED, whole } from '../lever'
import { inThousands, newTenants } from './azure'
import { amountIn, count, inUsd, more, nearest, plural, soldThrough } from './customers'

type Given = { metric: MetricScore; known: Known }
type Pair = { tenant: string; workload: string; amount: Amount }

const pairsOf = (of: ByPair<Amount>): Pair[] =>
  [...of].flatMap(([tenant, own]) => [...own].map(([workload, amount]) => ({ tenant, workload, amount })))

/** Workloads of customers near the least revenue, those whose association does not count, and new ones. */
export function baNetLevers(rule: MetricOf<'BA-NET'>, { metric, known }: Given): Lever[] {
  const month = known.month('revenue')
  if (month === null) return []
  const { workloads } = rule.formula.workloads.value
  const least = amountOf(rule.formula.least.value)
  const through = THROUGH['business-performance']
  const association = soldThrough(through)
  const seen = known.figures.business('revenue', through, month)
  const near = pairsOf(seen).filter(
    ({ workload, amount }) => workloads.has(workload) && amount > 0n && amount < least,
  )
  const unseen = pairsOf(known.figures.business('revenue', ANY, month)).filter(
    ({ tenant, workload, amount }) =>
      workloads.has(workload) && amount >= least && (seen.get(tenant)?.get(workload) ?? 0n) < least,
  )
  const one = { metric: metric.id, most: 1, moves: () => whole(integer(1)) }
  const workload = [revenueWorkloadOf('Business Central'), ...workloads].find(
    (id) => id !== null && id !== undefined && workloads.has(id),
  )
  return [
    ...nearest(near, ({ amount }) => amount).map(
      ({ tenant, workload: id, amount }): Lever => ({
        ...one,
        id: `revenue ${tenant} ${id}`,
        days: () => DAYS.customer + inThousands(least - amount) * DAYS.thousandUsd,
        changes: () => ({
          more: [more('revenue', { tenant, workload: id, association, month, amount: least - amount })],
        }),
        say: (_, called) =>
          `${inUsd(least - amount)} more revenue a month of ${called.workload('revenue', id)} at ${called.customer(tenant)}, which has ${inUsd(amount)}`,
      }),
    ),
    ...nearest(unseen, ({ amount }) => amount).map(
      ({ tenant, workload: id, amount }): Lever => ({
        ...one,
        id: `association revenue ${tenant} ${id}`,
        days: () => DAYS.association,
        changes: () => ({ ties: [{ tenant, family: 'revenue', association, from: month, claimedOn: null }] }),
        say: (_, called) =>
          `Have ${called.customer(tenant)} associated by CSP, CPOR or DPOR: ${inUsd(amount)} a month of ${called.workload('revenue', id)} count through none of them`,
      }),
    ),
    ...(workload
      ? [
          {
            metric: metric.id,
            id: 'new workloads',
            most: UNLIMITED,
            moves: (times: number) => whole(integer(times)),
            days: (times: number) => times * DAYS.newCustomer,
            changes: (times: number, tag: string) =>
              newTenants(times, tag, null, (tenant) =>
                more('revenue', { tenant, workload, association, month, amount: least }),
              ),
            say: (times: number) =>
              `${plural(times, 'workload of a customer', 'workloads of customers')} with ${inUsd(least)} of revenue a month`,
          },
        ]
      : []),
  ]
}

type Rated = { tenant: string; workload: string; rate: Rate; worth: Rational }

/** Every customer's use by the rates of the rule set, in the month of the figures. */
function ratedPairs(rates: ReadonlyMap<string, Rate>, known: Known): Rated[] {
  const month = known.month('usage')
  if (month === null) return []
  return [...rates].flatMap(([workload, rate]) =>
    pairsOf(known.figures.business('usage', rate.associations, month))
      .filter((pair) => pair.workload === workload)
      .map(({ tenant, amount }) => ({
        ...{ tenant, workload, rate },
        worth: multiply(exact(amount), fraction(rate.rate)),
      })),
  )
}

const larger = (one: Rated, other: Rated) => (atLeast(one.worth, other.worth) ? -1 : 1)
/** Whole users that are worth so much. */
const usersFor = (worth: Rational, { rate }: Rate) => Number(ceiling(divide(worth, fraction(rate))))

/** More users of what is used most, one at a time. */
export function baGrowthLevers(rule: MetricOf<'BA-GROWTH'>, { metric, known }: Given): Lever[] {
  const month = known.month('usage')
  const { compared } = metric
  const [most] = ratedPairs(rule.formula.rates.value, known).toSorted(larger)
  if (month === null || !compared || compared.before.n <= 0n || !most) return []
  const { tenant, workload, rate } = most
  return [
    {
      metric: metric.id,
      id: 'more users',
      most: UNLIMITED,
      moves: (times) =>
        whole(multiply(integer(100), divide(multiply(integer(times), fraction(rate.rate)), compared.before))),
      days: (times) => DAYS.customer + times * DAYS.user,
      changes: (times) => ({
        more: [
          more('usage', {
            ...{ tenant, workload, month, amount: amountIn(times) },
            association: soldThrough(rate.associations),
          }),
        ],
      }),
      say: (times, called) =>
        `${plural(times, 'active user', 'active users')} of ${called.workload('usage', workload)}, worth ${inUsd(amountIn(ceiling(fraction(rate.rate))))} each, for example at ${called.customer(tenant)}`,
    },
  ]
}

/** Workloads of customers near the least use, and new ones. */
export function baDeployLevers(rule: MetricOf<'BA-DEPLOY'>, { metric, known }: Given): Lever[] {
  const month = known.month('usage')
  if (month === null) return []
  const least = fraction(rule.formula.least.value)
  const rates = rule.formula.rates.value
  const near = ratedPairs(rates, known)
    .filter(({ worth }) => worth.n > 0n && !atLeast(worth, least))
    .map((pair) => ({ ...pair, users: usersFor(subtract(least, pair.worth), pair.rate) }))
  const isNew = rates.get('business-central')
  return [
    ...nearest(near, ({ users }) => BigInt(-users)).map(
      ({ tenant, workload, rate, users }): Lever => ({
        metric: metric.id,
        id: `users ${tenant} ${workload}`,
        most: 1,
        moves: () => whole(integer(1)),
        days: () => DAYS.customer + users * DAYS.user,
        changes: () => ({
          more: [
            more('usage', {
              ...{ tenant, workload, month, amount: amountIn(users) },
              association: soldThrough(rate.associations),
            }),
          ],
        }),
        say: (_, called) =>
          `${plural(users, 'active user', 'active users')} of ${called.workload('usage', workload)} at ${called.customer(tenant)}`,
      }),
    ),
    ...(isNew
      ? [
          {
            metric: metric.id,
            id: 'new deployments',
            most: UNLIMITED,
            moves: (times: number) => whole(integer(times)),
            days: (times: number) => times * DAYS.newCustomer,
            changes: (times: number, tag: string) =>
              newTenants(times, tag, null, (tenant) =>
                more('usage', {
                  ...{ tenant, workload: 'business-central', month },
                  association: soldThrough(isNew.associations),
                  amount: amountIn(usersFor(least, isNew)),
                }),
              ),
            say: (times: number) =>
              `${plural(times, 'customer', 'customers')} with ${count(usersFor(least, isNew))} active users of Business Central, or the same worth of another workload`,
          },
        ]
      : []),
  ]
}
