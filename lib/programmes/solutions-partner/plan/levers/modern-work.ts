import { addMonths, type Month } from '../../../../dates'
import { integer } from '../../../../scoring/rational'
import { listed } from '../../../../text/lists'
import { type Amount, amountOf } from '../../figures/amount'
import { comparedPairs, type Compared as Pair } from '../../formulas/mw-bases'
import { isUsed } from '../../formulas/mw-deploy'
import type { Known, MetricOf } from '../../formulas/outcome'
import { seatClass } from '../../formulas/seat-class'
import type { Option } from '../../rules/shape'
import type { MetricScore } from '../../score'
import { DAYS } from '../effort'
import { type Called, type Lever, part, UNLIMITED, whole } from '../lever'
import { newTenants } from './azure'
import { amountIn, count, more, nearest, plural, soldThrough, upTo } from './customers'
import { leastSeats, seatLevers } from './seats'

type Given = { metric: MetricScore; known: Known }
type Options = MetricOf<'MW-GROWTH'> | MetricOf<'MW-DEPLOY'>

export function mwNetLevers(rule: MetricOf<'MW-NET'>, { metric, known }: Given): Lever[] {
  const { associations, workloads, band } = rule.formula.customers
  const asked = { associations, workloads: workloads.value, band }
  return seatLevers(metric.id, known, asked, (by) => whole(integer(by)))
}

/** Pairs of an option whose figures are compared with a year ago, so that what comes on top counts in full. */
function pairsOf(rule: Options, { figures }: Known, { associations }: Option, month: Month): Pair[] {
  const { customers } = rule.formula
  const { value: set } = customers.workloads
  const tenants = seatClass(figures, { ...customers, workloads: set }, month)
  const asked = { through: associations, workloads: set.workloads, tenants, month }
  return [...comparedPairs(figures, asked)].filter(({ now, sinceClaim }) => now !== null && !sinceClaim)
}

/** People who do not use yet what is paid for; where nobody is left, those of customers who are new. */
export function mwGrowthLevers(rule: MetricOf<'MW-GROWTH'>, given: Given): Lever[] {
  const { metric, known } = given
  const month = known.month('licence')
  if (month === null) return []
  return rule.formula.options.flatMap((option): Lever[] => {
    const idle = nearest(
      pairsOf(rule, known, option, month).flatMap(({ tenant, workload, now }) =>
        now && now.paid > now.active ? [{ tenant, workload, left: upTo(now.paid - now.active) }] : [],
      ),
      ({ left }) => left,
    )
    const most = Number(idle.reduce((sum, { left }) => sum + left, 0n))
    const association = soldThrough(option.associations)
    return [
      ...(most > 0
        ? [
            {
              metric: metric.id,
              id: `users ${option.id}`,
              most,
              moves: (times: number) => part(option.id, integer(times)),
              days: (times: number) => DAYS.customer + times * DAYS.user,
              changes: (times: number) => ({
                more: spread(idle, times).map(({ tenant, workload, users }) =>
                  more('licence', {
                    tenant,
                    workload,
                    association,
                    month,
                    amount: 0n,
                    active: amountIn(users),
                  }),
                ),
              }),
              say: (times: number, called: Called) =>
                `${plural(times, 'active user', 'active users')} of what customers have already: ${listed(
                  spread(idle, times)
                    .slice(0, 3)
                    .map(
                      ({ tenant, workload, left }) =>
                        `${called.workload('licence', workload)} at ${called.customer(tenant)} (${count(left)} licences unused)`,
                    ),
                )}`,
            },
          ]
        : []),
      newlyUsed(rule, given, option, month),
    ]
  })
}

type Idle = { tenant: string; workload: string; left: bigint }

/** So many users over the customers with the most unused licences. */
function spread(idle: readonly Idle[], users: number): (Idle & { users: bigint })[] {
  let rest = BigInt(users)
  return idle.flatMap((one) => {
    const taken = rest < one.left ? rest : one.left
    rest -= taken
    return taken > 0n ? [{ ...one, users: taken }] : []
  })
}

/** A customer who came a month before and whose people use it now. */
function newlyUsed(rule: Options, { metric }: Given, option: Option, month: Month): Lever {
  const { workloads, band } = rule.formula.customers
  const [workload = ''] = workloads.value.workloads
  const association = soldThrough(option.associations)
  const seats = leastSeats(band)
  const isGrowth = rule.formula.name === 'MW-GROWTH'
  const percent = rule.formula.name === 'MW-DEPLOY' ? rule.formula.active.value : '0'
  const used = BigInt(Math.ceil((Number(seats) * Number(percent)) / 100))
  const rows = (tenant: string, active: bigint) => [
    more('licence', {
      ...{ tenant, workload, association, amount: amountIn(seats), active: amountIn(1) },
      month: addMonths(month, -1),
    }),
    more('licence', {
      tenant,
      workload,
      association,
      month,
      amount: amountIn(seats),
      active: amountIn(active + 1n),
    }),
  ]
  return {
    metric: metric.id,
    id: `new users ${option.id}`,
    most: UNLIMITED,
    moves: (times) => part(option.id, integer(times)),
    days: (times) => (isGrowth ? DAYS.newCustomer + 2 * times * DAYS.user : times * DAYS.newCustomer),
    changes: (times, tag) =>
      isGrowth
        ? newTenants(1, tag, null, (tenant) => rows(tenant, BigInt(times)))
        : newTenants(times, tag, null, (tenant) => rows(tenant, used)),
    say: (times) =>
      isGrowth
        ? `${plural(times, 'active user', 'active users')} at customers who are new, from the month after their first on`
        : `${plural(times, 'workload', 'workloads')} rolled out at customers who are new, with at least ${percent}% of the licences in use`,
  }
}

/** Workloads that too few use, at customers whose figures are compared with a year ago; else at new ones. */
export function mwDeployLevers(rule: MetricOf<'MW-DEPLOY'>, given: Given): Lever[] {
  const { metric, known } = given
  const month = known.month('licence')
  if (month === null) return []
  const percent = rule.formula.active.value
  const used = isUsed(percent)
  return rule.formula.options.flatMap((option): Lever[] => {
    const association = soldThrough(option.associations)
    const near = pairsOf(rule, known, option, month).flatMap(({ tenant, workload, now }) =>
      now && now.paid > 0n && !used(now)
        ? [{ tenant, workload, paid: now.paid, users: usersTo(percent, now) }]
        : [],
    )
    return [
      ...nearest(near, ({ users }) => -users).map(
        ({ tenant, workload, paid, users }): Lever => ({
          metric: metric.id,
          id: `deployment ${option.id} ${tenant} ${workload}`,
          most: 1,
          moves: () => part(option.id, integer(1)),
          days: () => DAYS.customer + Number(users) * DAYS.user,
          changes: () => ({
            more: [
              more('licence', { tenant, workload, association, month, amount: 0n, active: amountIn(users) }),
            ],
          }),
          say: (_, called) =>
            `${plural(users, 'active user', 'active users')} of ${called.workload('licence', workload)} at ${called.customer(tenant)}, so that ${percent}% of ${count(upTo(paid))} licences are in use`,
        }),
      ),
      newlyUsed(rule, given, option, month),
    ]
  })
}

/** Users that are missing to a share of the licences. */
export function usersTo(percent: string, { paid, active }: { paid: Amount; active: Amount }): bigint {
  const wanted = (paid * amountOf(percent) + amountOf('100') - 1n) / amountOf('100')
  return upTo(wanted - active)
}
