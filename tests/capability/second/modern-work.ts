import { monthAfter, months } from '../raw'
import type { Lines } from './lines'
import { between, type Said } from './metrics'
import { compare, over, type Q, q, times, whole, ZERO } from './numbers'
import type { Otherwise } from './otherwise'

const CSP = ['csp1', 'csp2']
export type Track = 'enterprise' | 'smb'
export const tiesOf = (track: Track) => (track === 'enterprise' ? ['cpor', 'dpor'] : ['cpor', ...CSP])

/** In the track in that month; `promoted`: the month is F of 2026. */
export function inTrack(
  lines: Lines,
  track: Track,
  words: string[],
  tenant: string,
  month: string,
  promoted: boolean,
) {
  const some = (at: string, is: (paid: bigint) => boolean) =>
    words.some((word) => is(lines.x('licences', 'a', tiesOf(track), at, tenant, word)))
  const big = (at: string) => some(at, (paid) => paid > 3_000_000n)
  const small = (at: string) => some(at, (paid) => paid > 100_000n && paid <= 3_000_000n)
  if (track === 'enterprise') return big(month)
  return small(month) || (promoted && big(month) && small(monthAfter(month, -12)))
}

const tenantsOf = (lines: Lines, f: string) => [
  ...new Set(
    months(monthAfter(f, -12), f).flatMap((month) =>
      lines.rows('licences', ['cpor', 'dpor', ...CSP], month, null).map(({ tenant }) => tenant),
    ),
  ),
]

const said = (max: string, threshold: string, month: string, reason: string): Said => ({
  value: null,
  threshold: q(threshold),
  points: ZERO,
  max: q(max),
  month: month || null,
  reason,
  parts: [],
})

function missing(lines: Lines, f: string): string | null {
  if (!f) return 'no_figures'
  return lines.covered.licences.has(monthAfter(f, -12)) ? null : 'no_figures_a_year_ago'
}

export function mwNet(lines: Lines, asOf: string, track: Track, words: string[], in2026: boolean): Said {
  const f = lines.month('licences', asOf)
  const threshold = track === 'enterprise' ? '5' : '10'
  const reason = missing(lines, f)
  if (reason) return said('20', threshold, f, reason)
  let value = 0
  for (const tenant of tenantsOf(lines, f)) {
    if (inTrack(lines, track, words, tenant, f, in2026)) value++
    if (inTrack(lines, track, words, tenant, monthAfter(f, -12), false)) value--
  }
  const points = between(over(times(whole(value), q('20')), q(threshold)), q('20'))
  return {
    ...said('20', threshold, f, ''),
    value: whole(value),
    points,
    reason: value <= 0 ? 'no_points' : null,
  }
}

type Options = { id: string; ties: string[]; threshold: string }[]

function optionsOf(track: Track, kind: 'growth' | 'deployments', otherwise: Otherwise): Options {
  const growth = kind === 'growth'
  return track === 'enterprise'
    ? [
        { id: 'cpor', ties: ['cpor'], threshold: growth ? '1000' : '5' },
        {
          id: 'dpor',
          ties: growth && otherwise.has('U10.1') ? ['cpor', 'dpor'] : ['dpor'],
          threshold: growth ? '4000' : '10',
        },
      ]
    : [
        { id: 'cpor', ties: ['cpor'], threshold: growth ? '500' : '5' },
        { id: 'csp', ties: CSP, threshold: growth ? '2000' : '10' },
      ]
}

export function mwOptions(
  lines: Lines,
  asOf: string,
  track: Track,
  words: string[],
  in2026: boolean,
  kind: 'growth' | 'deployments',
  otherwise: Otherwise,
): Said {
  const f = lines.month('licences', asOf)
  const max = kind === 'growth' ? '30' : '25'
  const options = optionsOf(track, kind, otherwise)
  const reason = missing(lines, f)
  if (reason) return said(max, options[0]?.threshold ?? '', f, reason)
  const parts: Said['parts'] = []
  for (const { id, ties, threshold } of options) {
    const isThere = months(monthAfter(f, -12), f).some((month) =>
      lines.rows('licences', ties, month, words).some(({ a, b }) => a > 0n || b > 0n),
    )
    if (!isThere) continue
    let total = 0n
    for (const tenant of tenantsOf(lines, f)) {
      const pairs = words.map((word) =>
        pair(lines, f, track, words, in2026, ties, tenant, word, kind, otherwise),
      )
      if (kind === 'deployments' && in2026 && otherwise.has('U2.1'))
        total += some(pairs, ({ now }) => now) - some(pairs, ({ before }) => before)
      else for (const { now, before } of pairs) total += now - before
    }
    const value: Q = kind === 'growth' ? [total, 10_000n] : [total, 1n]
    parts.push({ id, value, threshold: q(threshold), points: over(times(value, q(max)), q(threshold)) })
  }
  let best = parts[0]
  for (const part of parts) if (best && compare(part.points, best.points) > 0) best = part
  const value = best?.value ?? ZERO
  const points = between(best?.points ?? ZERO, q(max))
  return {
    ...said(max, '1', f, ''),
    value,
    points,
    threshold: best?.threshold ?? q(options[0]?.threshold ?? ''),
    reason: value[0] <= 0n ? 'no_points' : null,
    parts,
  }
}

/** 1 where one of them has any. */
const some = <One>(all: One[], of: (one: One) => bigint): bigint =>
  all.some((one) => of(one) > 0n) ? 1n : 0n

/** What one pair has, and what is taken from it: cases 3 to 7 of the rules, one after the other. */
function pair(
  lines: Lines,
  f: string,
  track: Track,
  words: string[],
  in2026: boolean,
  ties: string[],
  tenant: string,
  word: string,
  kind: 'growth' | 'deployments',
  otherwise: Otherwise,
): { now: bigint; before: bigint } {
  const year = monthAfter(f, -12)
  const rowsAt = (month: string) =>
    lines.at('licences', ties, month, tenant, word).filter((line) => line.a > 0n || line.b > 0n)
  if (!months(year, f).some((month) => rowsAt(month).length > 0)) return { now: 0n, before: 0n }
  const u = (month: string) => lines.x('licences', 'b', ties, month, tenant, word)
  const paid = (month: string) => lines.x('licences', 'a', ties, month, tenant, word)
  const used = (month: string) => paid(month) > 0n && 100n * u(month) >= 40n * paid(month)
  const inNow = inTrack(lines, track, words, tenant, f, in2026)
  const inYear = inTrack(lines, track, words, tenant, year, false)
  const first = (from: string) => months(from, f).find((month) => rowsAt(month).length > 0) ?? f
  const growth = kind === 'growth'
  const deployed = (is: boolean) => (is ? 1n : 0n)
  const now = inNow ? (growth ? u(f) : deployed(used(f))) : 0n
  const yearAgo = inYear ? (growth ? u(year) : deployed(used(year))) : 0n
  const claim = rowsAt(f)
    .map((line) => line.claim)
    .filter((day) => day !== '')
    .sort()[0]
    ?.slice(0, 7)
  // 3
  if (!inNow || rowsAt(f).length === 0) return { now, before: yearAgo }
  const since = (from: string) => {
    const at = first(from)
    const base = growth ? u(at) : deployed(used(at))
    if (otherwise.has('U11.1')) return { now, before: base + yearAgo }
    // What is not in use now is not lost.
    return { now, before: growth || now === 1n ? base : 0n }
  }
  // 4
  if (claim !== undefined && claim > year) return since(claim > f ? f : claim)
  // 5
  if (rowsAt(year).length > 0) return { now, before: yearAgo }
  // 6
  if (claim !== undefined) return { now, before: 0n }
  // 7
  return since(monthAfter(f, -11))
}
