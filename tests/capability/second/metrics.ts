import { monthAfter, months } from '../raw'
import type { Lines } from './lines'
import {
  compare,
  least,
  minus,
  most,
  number,
  over,
  plus,
  type Q,
  q,
  sum,
  times,
  whole,
  ZERO,
} from './numbers'
import type { Otherwise } from './otherwise'

/** What the second evaluator says of one metric. */
export type Said = {
  value: Q | null
  threshold: Q
  points: Q
  max: Q
  month: string | null
  reason: string | null
  parts: { id: string; value: Q | null; threshold: Q; points: Q }[]
}
type Head = { max: string; threshold: string }

export const AZURE = ['csp1', 'csp2', 'dpor', 'pal']
const REVENUE = ['cpor', 'revrec', 'osa', 'revrecp', 'csp1', 'csp2', 'dpor']
const D365 = ['cpor', 'osu', 'dpor', 'csp1', 'csp2']

export const between = (points: Q, max: Q): Q => least(max, most(ZERO, points))
const amount = (tenThousandths: bigint): Q => [tenThousandths, 10_000n]

function say(head: Head, value: Q | null, points: Q, month: string, reason: string | null): Said {
  const none = reason === null && value !== null && value[0] <= 0n && points[0] === 0n
  return {
    value,
    points,
    threshold: q(head.threshold),
    max: q(head.max),
    month: month || null,
    reason: none ? 'no_points' : reason,
    parts: [],
  }
}
const by = (head: Head, value: Q, month: string): Said =>
  say(head, value, between(over(times(value, q(head.max)), q(head.threshold)), q(head.max)), month, null)
const zero = (head: Head, value: Q | null, month: string, reason: string) =>
  say(head, value, ZERO, month, reason)

export function azNet(lines: Lines, asOf: string, floor: string): Said {
  const head = { max: '30', threshold: '3' }
  const f = lines.month('azure', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  if (!lines.covered.azure.has(monthAfter(f, -12))) return zero(head, null, f, 'no_figures_a_year_ago')
  const count = (month: string) => {
    const tenants = new Set<string>()
    for (const one of [month, monthAfter(month, -1)])
      for (const [tenant, total] of perTenant(lines, AZURE, [one], null))
        if (compare(amount(total), q(floor)) >= 0) tenants.add(tenant)
    return tenants.size
  }
  return by(head, whole(count(f) - count(monthAfter(f, -12))), f)
}

/** Azure consumption by tenant. */
export function perTenant(lines: Lines, ties: string[], all: string[], words: string[] | null) {
  const totals = new Map<string, bigint>()
  for (const month of all)
    for (const { tenant, a } of lines.pairs('azure', ties, month, words))
      totals.set(tenant, (totals.get(tenant) ?? 0n) + a)
  return totals
}

export function azGrowth(lines: Lines, asOf: string, otherwise: Otherwise): Said {
  const head = { max: '20', threshold: '20' }
  const f = lines.month('azure', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  const single = otherwise.has('U6.1')
  if (single && !lines.covered.azure.has(monthAfter(f, -12)))
    return zero(head, null, f, 'no_figures_a_year_ago')
  if (!single && months(monthAfter(f, -23), f).some((one) => !lines.covered.azure.has(one)))
    return zero(head, null, f, 'months_missing')
  const total = (to: string) =>
    [...perTenant(lines, AZURE, single ? [to] : months(monthAfter(to, -11), to), null).values()].reduce(
      (s, one) => s + one,
      0n,
    )
  const [now, before] = [total(f), total(monthAfter(f, -12))]
  if (before <= 0n) return zero(head, null, f, 'zero_base')
  const value: Q = over([100n * (now - before), 1n], [before, 1n])
  const least = otherwise.has('U5.1') && before < now ? before : now
  return least < 10_000_000n ? zero(head, value, f, 'below_minimum') : by(head, value, f)
}

export function azDeploy(lines: Lines, asOf: string): Said {
  const head = { max: '10', threshold: '5' }
  const f = lines.month('azure', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  const totals = new Map<string, bigint>()
  for (const month of months(monthAfter(f, -11), f))
    for (const { word, a } of lines.pairs('azure', AZURE, month, null))
      totals.set(word, (totals.get(word) ?? 0n) + a)
  const used = [...totals].filter(([word, total]) => total > 0n && word !== 'VM' && word !== 'VML')
  return by(head, whole(used.length), f)
}

export function baNet(lines: Lines, asOf: string, floor: string, words: string[]): Said {
  const head = { max: '15', threshold: '5' }
  const f = lines.month('revenue', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  if (!lines.covered.revenue.has(monthAfter(f, -12))) return zero(head, null, f, 'no_figures_a_year_ago')
  const count = (month: string) =>
    lines.pairs('revenue', REVENUE, month, words).filter(({ a }) => compare(amount(a), q(floor)) >= 0).length
  return by(head, whole(count(f) - count(monthAfter(f, -12))), f)
}

/** The class of Business Applications from 2023 on. */
export function baClass(lines: Lines, asOf: string, words: string[], otherwise: Otherwise): string {
  const f = lines.month('revenue', asOf)
  if (!f || !lines.covered.revenue.has(monthAfter(f, -12))) return 'smb'
  const large = (month: string) =>
    lines.pairs('revenue', REVENUE, month, words).filter(({ a }) => a > 50_000_000n)
  const [now, before] = [large(f), large(monthAfter(f, -12))]
  const workloadsOf = (pairs: typeof now) => new Set(pairs.map(({ word }) => word)).size
  let enough = now.length >= 5 && before.length >= 5
  if (otherwise.has('U7.1'))
    enough =
      now.filter((pair) => before.some((one) => one.tenant === pair.tenant && one.word === pair.word))
        .length >= 5
  if (otherwise.has('U7.2')) enough = workloadsOf(now) >= 5 && workloadsOf(before) >= 5
  return enough ? 'enterprise' : 'smb'
}

type Rates = { word: string; rate: string; group: string }[]
const worth = (lines: Lines, rates: Rates, month: string): Q[] =>
  rates.flatMap(({ word, rate, group }) =>
    lines
      .pairs('usage', group === 'PP' ? ['pal'] : D365, month, [word])
      .map(({ a }) => times(amount(a), q(rate))),
  )

export function baGrowth(lines: Lines, asOf: string, floor: string, rates: Rates): Said {
  const head = { max: '30', threshold: '30' }
  const f = lines.month('usage', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  if (!lines.covered.usage.has(monthAfter(f, -12))) return zero(head, null, f, 'no_figures_a_year_ago')
  const [now, before] = [sum(worth(lines, rates, f)), sum(worth(lines, rates, monthAfter(f, -12)))]
  if (before[0] === 0n) return zero(head, null, f, 'base_too_small')
  const value = times(whole(100), over(minus(now, before), before))
  return compare(before, q(floor)) < 0 ? zero(head, value, f, 'base_too_small') : by(head, value, f)
}

export function baDeploy(lines: Lines, asOf: string, floor: string, rates: Rates): Said {
  const head = { max: '20', threshold: '5' }
  const f = lines.month('usage', asOf)
  if (!f) return zero(head, null, f, 'no_figures')
  if (!lines.covered.usage.has(monthAfter(f, -12))) return zero(head, null, f, 'no_figures_a_year_ago')
  const count = (month: string) =>
    worth(lines, rates, month).filter((one) => compare(one, q(floor)) >= 0).length
  return by(head, whole(count(f) - count(monthAfter(f, -12))), f)
}

/** A part of Security, before its limits; `uncapped` null: nothing is known. */
type Side = { month: string; reason: string | null; value: Q | null; threshold: string }

export function security(
  head: Head,
  azure: Side,
  office: Side,
  inPoints: boolean,
  otherwise: Otherwise,
): Said {
  const max = q(head.max)
  const uncapped = (side: Side) => (side.value ? over(times(side.value, max), q(side.threshold)) : ZERO)
  const together = otherwise.has('U4.1')
  const amountOf = (side: Side) => (side.value ? (inPoints ? uncapped(side) : side.value) : ZERO)
  const adds = (side: Side) => (together ? amountOf(side) : most(ZERO, amountOf(side)))
  const parts = [azure, office].map((side, at) => ({
    id: at === 0 ? 'azure' : 'microsoft-365',
    value: side.value,
    threshold: q(side.threshold),
    points: between(uncapped(side), max),
  }))
  const month = [azure.month, office.month].sort().at(-1) ?? ''
  const order = ['no_figures', 'no_figures_a_year_ago', 'months_missing']
  const reason = order.find((one) => one === azure.reason || one === office.reason) ?? null
  if (!azure.value && !office.value) return { ...zero(head, null, month, reason ?? '?'), parts }
  const points = together
    ? between(plus(uncapped(azure), uncapped(office)), max)
    : least(max, sum(parts.map((part) => part.points)))
  return { ...say(head, plus(adds(azure), adds(office)), points, month, null), parts }
}

export const asNumbers = ({ value, threshold, points, max, month, reason, parts }: Said) => ({
  value: value && number(value),
  threshold: number(threshold),
  points: number(points),
  max: number(max),
  month,
  reason,
  parts: parts.map((part) => ({
    id: part.id,
    value: part.value && number(part.value),
    threshold: number(part.threshold),
    points: number(part.points),
  })),
})
