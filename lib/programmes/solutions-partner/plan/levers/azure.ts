import { addMonths, type Month } from '../../../../dates'
import { divide, integer, multiply } from '../../../../scoring/rational'
import { type Amount, amountOf, exact } from '../../figures/amount'
import { ANY, type Figures } from '../../figures/figures'
import { twelveTo } from '../../formulas/months'
import type { Known, MetricOf } from '../../formulas/outcome'
import { azureServiceOf } from '../../names/azure-services'
import type { Segment } from '../../names/segment'
import { THROUGH } from '../../rules/association-sets'
import type { MetricScore } from '../../score'
import { DAYS } from '../effort'
import { type Lever, UNLIMITED, whole } from '../lever'
import { amountIn, inUsd, more, nearest, plural, upTo } from './customers'

type Given = { metric: MetricScore; known: Known; segment: Segment | null }

/** A service that is no deployment, and none of Security. */
const PLAIN = azureServiceOf('Virtual Machines')
const SOLD = 'csp-tier-1'

const consumed = (
  { consumedByTenant }: Figures,
  month: Month,
  through = THROUGH.azure as Parameters<Figures['seats']>[0],
) => consumedByTenant({ through, services: null, months: [month] })

/** Customers near the least consumption, those whose association does not count, and new ones. */
export function azNetLevers(rule: MetricOf<'AZ-NET'>, { metric, known, segment }: Given): Lever[] {
  const month = known.month('acr')
  if (month === null) return []
  const least = amountOf(rule.formula.least.value)
  const [now, before] = [consumed(known.figures, month), consumed(known.figures, addMonths(month, -1))]
  const counts = (tenant: string) => (now.get(tenant) ?? 0n) >= least || (before.get(tenant) ?? 0n) >= least
  const near = [...now].filter(([tenant, amount]) => amount > 0n && !counts(tenant))
  const unseen = [...consumed(known.figures, month, ANY)].filter(
    ([tenant, amount]) => amount >= least && !counts(tenant),
  )
  const one = { metric: metric.id, most: 1, moves: () => whole(integer(1)) }
  return [
    ...nearest(near, ([, amount]) => amount).map(([tenant, amount]): Lever => {
      const missing = least - amount
      return {
        ...one,
        id: `consumption ${tenant}`,
        days: () => DAYS.customer + inThousands(missing) * DAYS.thousandUsd,
        changes: () => ({
          more: [more('acr', { tenant, workload: PLAIN, association: SOLD, month, amount: missing })],
        }),
        say: (_, called) =>
          `${inUsd(missing)} more Azure consumption a month at ${called.customer(tenant)}, which has ${inUsd(amount)}`,
      }
    }),
    ...nearest(unseen, ([, amount]) => amount).map(
      ([tenant, amount]): Lever => ({
        ...one,
        id: `association acr ${tenant}`,
        days: () => DAYS.association,
        changes: () => ({
          ties: [{ tenant, family: 'acr', association: 'pal', from: month, claimedOn: null }],
        }),
        say: (_, called) =>
          `Have ${called.customer(tenant)} associated by CSP, DPOR or PAL: ${inUsd(amount)} a month count through none of them`,
      }),
    ),
    {
      metric: metric.id,
      id: 'new customers',
      most: UNLIMITED,
      moves: (times) => whole(integer(times)),
      days: (times) => times * DAYS.newCustomer,
      changes: (times, tag) =>
        newTenants(times, tag, segment, (tenant) =>
          more('acr', { tenant, workload: PLAIN, association: SOLD, month, amount: least }),
        ),
      say: (times) =>
        `${plural(times, `${segmentWord(segment)}customer`, `${segmentWord(segment)}customers`)} with ${inUsd(least)} of Azure consumption a month`,
    },
  ]
}

/** More consumption, a hundred USD at a time. */
export function azGrowthLevers(rule: MetricOf<'AZ-GROWTH'>, { metric, known, segment }: Given): Lever[] {
  const month = known.month('acr')
  const { compared } = metric
  if (month === null || !compared || compared.before.n <= 0n) return []
  const largest = nearest([...consumed(known.figures, month)], ([, amount]) => amount)[0]?.[0]
  const missing =
    hundreds(amountOf(rule.formula.minimum.value)) - Math.floor(Number(compared.now.n / compared.now.d) / 100)
  const short = metric.reason === 'below_minimum' ? Math.max(0, missing) : 0
  return [
    {
      metric: metric.id,
      id: 'more consumption',
      most: UNLIMITED,
      moves: (times) =>
        times < short
          ? new Map()
          : whole(multiply(integer(100), divide(integer(100 * times), compared.before))),
      days: (times) => DAYS.customer + (times / 10) * DAYS.thousandUsd,
      changes(times, tag) {
        const amount = amountIn(100 * times)
        if (largest)
          return {
            more: [more('acr', { tenant: largest, workload: PLAIN, association: SOLD, month, amount })],
          }
        return newTenants(1, tag, segment, (tenant) =>
          more('acr', { tenant, workload: PLAIN, association: SOLD, month, amount }),
        )
      },
      say: (times) => `${inUsd(amountIn(100 * times))} more Azure consumption within twelve months`,
    },
  ]
}

/** Services that nobody uses yet. */
export function azDeployLevers({ metric, known, segment }: Given): Lever[] {
  const month = known.month('acr')
  if (month === null) return []
  const [tenant] = [...consumed(known.figures, month)].find(([, amount]) => amount > 0n) ?? []
  const used = known.figures.consumedByService({
    through: THROUGH.azure,
    services: null,
    months: twelveTo(month),
  }).size
  const service = (tag: string, at: number) => azureServiceOf(`service ${used} ${tag} ${at}`)
  return [
    {
      metric: metric.id,
      id: 'more services',
      most: UNLIMITED,
      moves: (times) => whole(integer(times)),
      days: (times) => times * DAYS.newWorkload,
      changes(times, tag) {
        const rows = (of: string) =>
          Array.from({ length: times }, (_, at) =>
            more('acr', {
              tenant: of,
              workload: service(tag, at),
              association: SOLD,
              month,
              amount: amountIn(1),
            }),
          )
        return tenant
          ? { more: rows(tenant) }
          : { ...newTenants(1, tag, segment, () => []), more: rows(`${tag}-1`) }
      },
      say: (times) => `${plural(times, 'Azure service', 'Azure services')} in use, virtual machines aside`,
    },
  ]
}

/** Customers that are not there yet, of the kind that the track asks for. */
export function newTenants(
  times: number,
  tag: string,
  segment: Segment | null,
  rows: (tenant: string) => ReturnType<typeof more> | ReturnType<typeof more>[],
) {
  const tenants = Array.from({ length: times }, (_, at) => `${tag}-${at + 1}`)
  return {
    more: tenants.flatMap(rows),
    ...(segment && { segments: new Map(tenants.map((tenant) => [tenant, segment])) }),
  }
}

const hundreds = (amount: Amount) => Math.ceil(Number(upTo(amount)) / 100)
export const inThousands = (amount: Amount): number => Number(exact(amount).n) / 10_000_000
const segmentWord = (segment: Segment | null) =>
  segment === null ? '' : segment === 'smb' ? 'SMB ' : 'enterprise '
