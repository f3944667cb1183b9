import type { Month } from '../../../../dates'
import { integer } from '../../../../scoring/rational'
import { type Amount, amountOf } from '../../figures/amount'
import { boundsOf } from '../../formulas/band'
import type { Known, MetricOf } from '../../formulas/outcome'
import { deployedTenants } from '../../formulas/sec-deploy'
import { bandOf, seatClassOf } from '../../formulas/sec-seats'
import { spendOf } from '../../formulas/sec-spend'
import type { Band, Side } from '../../rules/shape'
import type { MetricScore } from '../../score'
import { DAYS } from '../effort'
import { type Lever, part, UNLIMITED } from '../lever'
import { inThousands, newTenants } from './azure'
import { amountIn, count, inUsd, more, nearest, plural, soldThrough, upTo } from './customers'
import { usersTo } from './modern-work'
import { leastSeats, seatLevers } from './seats'

type Given = { metric: MetricScore; known: Known }
type Security = MetricOf<'SEC-NET'> | MetricOf<'SEC-GROWTH'> | MetricOf<'SEC-DEPLOY'>

/** Both sides: each brings points by itself. A side without figures has no value, and nothing brings it any. */
export function securityLevers(rule: Security, given: Given): Lever[] {
  const { azure, 'microsoft-365': office } = rule.formula.sides
  const knows = (id: string) => given.metric.parts.some((one) => one.id === id && one.value !== null)
  const [spending, licences] = [given.known.month('acr'), given.known.month('licence')]
  return [
    ...(spending !== null && knows('azure') ? azureLevers(rule, azure, given, spending) : []),
    ...(licences !== null && knows('microsoft-365') ? officeLevers(rule, office, given, licences) : []),
  ]
}

/** Any service of Security. */
const serviceOf = ({ workloads }: Side): string => [...workloads.value.workloads][0] ?? ''

function azureLevers(rule: Security, side: Side, { metric, known }: Given, month: Month): Lever[] {
  const [workload, association] = [serviceOf(side), soldThrough(side.associations)]
  const rows = (tenant: string, amount: Amount) =>
    more('acr', { tenant, workload, association, month, amount })
  const { now } = spendOf(known.figures, side, month)
  if (rule.formula.name === 'SEC-GROWTH') return [azureGrowth(metric, side, now, rows)]
  const { least, inside } = leastSpend(side.band)
  const near = [...now].filter(([, amount]) => amount > 0n && !inside(amount) && amount < least)
  const one = { metric: metric.id, most: 1, moves: () => part('azure', integer(1)) }
  return [
    ...nearest(near, ([, amount]) => amount).map(
      ([tenant, amount]): Lever => ({
        ...one,
        id: `security ${tenant}`,
        days: () => DAYS.customer + inThousands(least - amount) * DAYS.thousandUsd,
        changes: () => ({ more: [rows(tenant, least - amount)] }),
        say: (_, called) =>
          `${inUsd(least - amount)} more consumption of security services within twelve months at ${called.customer(tenant)}, which has ${inUsd(amount)}`,
      }),
    ),
    {
      metric: metric.id,
      id: 'new customers of security services',
      most: UNLIMITED,
      moves: (times) => part('azure', integer(times)),
      days: (times) => times * (DAYS.newCustomer + inThousands(least)),
      changes: (times, tag) => newTenants(times, tag, null, (tenant) => rows(tenant, least)),
      say: (times) =>
        `${plural(times, 'customer', 'customers')} with ${inUsd(least)} of security services within twelve months`,
    },
  ]
}

const NO_BOUNDS = { least: amountIn(1), inside: (amount: Amount) => amount > 0n }

/** Whole USD that put a customer into a band. */
function leastSpend(band: Band | null): typeof NO_BOUNDS {
  if (!band) return NO_BOUNDS
  const least = leastSeats(band)
  return { least: amountIn(least > 0n ? least : 1n), inside: boundsOf(band).inside }
}

/** A hundred USD at a time: where customers stay inside the band, then at customers who are new. */
function azureGrowth(
  metric: MetricScore,
  side: Side,
  now: ReadonlyMap<string, Amount>,
  rows: (tenant: string, amount: Amount) => ReturnType<typeof more>,
): Lever {
  const { least, inside } = leastSpend(side.band)
  const most = side.band?.most ? amountOf(side.band.most.value) : null
  const there = nearest(
    [...now].filter(([, amount]) => inside(amount)),
    ([, amount]) => (most === null ? amount : most - amount),
  )
  const changes = (times: number, tag: string) => {
    let rest = amountIn(100 * times)
    const placed = there.flatMap(([tenant, amount]) => {
      const room = most === null || most - amount > rest ? rest : most - amount
      rest -= room
      return room > 0n ? [rows(tenant, room)] : []
    })
    const each = most ?? (rest > least ? rest : least)
    const tenants = rest > 0n ? Number((rest + each - 1n) / each) : 0
    return newTenants(tenants, tag, null, () => []).more.concat(
      placed,
      Array.from({ length: tenants }, (_, at) => rows(`${tag}-${at + 1}`, each)),
    )
  }
  return {
    metric: metric.id,
    id: 'more security services',
    most: UNLIMITED,
    moves: (times) => part('azure', integer(100 * times)),
    days: (times) => DAYS.customer + (times / 10) * DAYS.thousandUsd,
    changes: (times, tag) => ({ more: changes(times, tag) }),
    say: (times) =>
      `${inUsd(amountIn(100 * times))} more consumption of security services within twelve months`,
  }
}

function officeLevers(rule: Security, side: Side, { metric, known }: Given, month: Month): Lever[] {
  const moves = (by: number) => part('microsoft-365', integer(by))
  const { formula } = rule
  if (formula.name === 'SEC-GROWTH') return [protectedUsers(metric, side, known, month)]
  if (formula.name === 'SEC-NET')
    return seatLevers(
      metric.id,
      known,
      { associations: side.associations, workloads: side.workloads.value, band: bandOf(side) },
      moves,
    )
  return deployLevers({ ...rule, formula }, side, { metric, known }, month)
}

/** People more who are protected, at customers of the track, else at one who is new. */
function protectedUsers(metric: MetricScore, side: Side, known: Known, month: Month): Lever {
  const association = soldThrough(side.associations)
  const inside = side.band && seatClassOf(known.figures, side, month).now
  const pairs = [...known.figures.seats(side.associations, month)].flatMap(([tenant, own]) =>
    [...own]
      .filter(([workload]) => side.workloads.value.workloads.has(workload) && (!inside || inside.has(tenant)))
      .map(([workload, { paid, active }]) => ({ tenant, workload, left: paid - active })),
  )
  const [most] = nearest(pairs, ({ left }) => left)
  const workload = most?.workload ?? serviceOf(side)
  const seats = side.band ? leastSeats(side.band) : 1n
  return {
    metric: metric.id,
    id: 'protected users',
    most: UNLIMITED,
    moves: (times) => part('microsoft-365', integer(times)),
    days: (times) => (most ? DAYS.customer : DAYS.newCustomer) + times * DAYS.user,
    changes: (times, tag) =>
      most
        ? {
            more: [
              more('licence', {
                tenant: most.tenant,
                workload,
                association,
                month,
                amount: 0n,
                active: amountIn(times),
              }),
            ],
          }
        : newTenants(1, tag, null, (tenant) =>
            more('licence', {
              tenant,
              workload,
              association,
              month,
              amount: amountIn(seats),
              active: amountIn(times),
            }),
          ),
    say: (times, called) =>
      `${plural(times, 'protected user', 'protected users')}${most ? `, for example of ${called.workload('licence', workload)} at ${called.customer(most.tenant)}` : ' at a customer who is new'}`,
  }
}

/** Customers of the track of whose licences too few are in use, and new ones. */
function deployLevers(
  rule: MetricOf<'SEC-DEPLOY'>,
  side: Side,
  { metric, known }: Given,
  month: Month,
): Lever[] {
  const percent = rule.formula.active.value
  const association = soldThrough(side.associations)
  const { inside } = boundsOf(bandOf(side))
  const counted = deployedTenants(known.figures, side, month, percent).now
  const near = [...known.figures.seats(side.associations, month)].flatMap(([tenant, own]) => {
    if (counted.has(tenant)) return []
    const fitting = [...own]
      .filter(([workload, { paid }]) => side.workloads.value.workloads.has(workload) && inside(paid))
      .map(([workload, seats]) => ({ tenant, workload, paid: seats.paid, users: usersTo(percent, seats) }))
    return nearest(fitting, ({ users }) => -users).slice(0, 1)
  })
  const seats = leastSeats(bandOf(side))
  const used = BigInt(Math.ceil((Number(seats) * Number(percent)) / 100))
  return [
    ...nearest(near, ({ users }) => -users).map(
      ({ tenant, workload, paid, users }): Lever => ({
        metric: metric.id,
        id: `protected ${tenant}`,
        most: 1,
        moves: () => part('microsoft-365', integer(1)),
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
    {
      metric: metric.id,
      id: 'new protected customers',
      most: UNLIMITED,
      moves: (times) => part('microsoft-365', integer(times)),
      days: (times) => times * DAYS.newCustomer,
      changes: (times, tag) =>
        newTenants(times, tag, null, (tenant) =>
          more('licence', {
            ...{ tenant, workload: serviceOf(side), association, month },
            ...{ amount: amountIn(seats), active: amountIn(used) },
          }),
        ),
      say: (times) =>
        `${plural(times, 'customer', 'customers')} with ${count(seats)} licences of a security workload, ${percent}% of them in use`,
    },
  ]
}
