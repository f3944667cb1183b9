import { monthAfter, months } from '../raw'
import type { Lines } from './lines'
import { perTenant, type Said, security } from './metrics'
import { type Q, whole } from './numbers'
import type { Otherwise } from './otherwise'
import { SETS, SPELLINGS } from './words'

export type SecurityTrack = 'single' | 'enterprise' | 'smb'
const usd = (amount: number) => BigInt(amount) * 10_000n
const seats = (count: number) => BigInt(count) * 10_000n

function azureSide(
  lines: Lines,
  asOf: string,
  in2026: boolean,
  threshold: string,
  count: (now: Map<string, bigint>, before: Map<string, bigint>) => Q,
) {
  const f = lines.month('azure', asOf)
  const side = { month: f, value: null, threshold }
  if (!f) return { ...side, reason: 'no_figures' }
  if (months(monthAfter(f, -23), f).some((one) => !lines.covered.azure.has(one)))
    return { ...side, reason: 'months_missing' }
  const listed: string[] = in2026 ? SETS.az26 : SETS.az23
  const words = SPELLINGS.azure.map(([, id]) => id).filter((id) => listed.includes(id))
  const s = (to: string) =>
    perTenant(lines, in2026 ? ['pal', 'csp1', 'csp2'] : ['pal'], months(monthAfter(to, -11), to), words)
  return { ...side, reason: null, value: count(s(f), s(monthAfter(f, -12))) }
}

type Office = {
  paid: (tenant: string, word: string, month: string) => bigint
  users: (tenant: string, word: string, month: string) => bigint
  tenants: string[]
  f: string
}

function officeSide(
  lines: Lines,
  asOf: string,
  in2026: boolean,
  threshold: string,
  count: (office: Office) => Q,
) {
  const f = lines.month('licences', asOf)
  const side = { month: f, value: null, threshold }
  if (!f) return { ...side, reason: 'no_figures' }
  if (!lines.covered.licences.has(monthAfter(f, -12))) return { ...side, reason: 'no_figures_a_year_ago' }
  const ties = in2026 ? ['cpor', 'csp1', 'csp2'] : ['cpor']
  const tenants = [f, monthAfter(f, -12)].flatMap((month) =>
    lines.rows('licences', ties, month, SETS.sec).map(({ tenant }) => tenant),
  )
  const x = (measure: 'a' | 'b') => (tenant: string, word: string, month: string) =>
    lines.x('licences', measure, ties, month, tenant, word)
  return {
    ...side,
    reason: null,
    value: count({ paid: x('a'), users: x('b'), tenants: [...new Set(tenants)], f }),
  }
}

const inBand = (track: SecurityTrack, paid: bigint) =>
  track === 'single'
    ? paid >= seats(25)
    : track === 'enterprise'
      ? paid > seats(300)
      : paid >= seats(5) && paid <= seats(300)

function inM(track: SecurityTrack, { paid, f }: Office, tenant: string, month: string): boolean {
  const some = (at: string, is: (count: bigint) => boolean) =>
    SETS.sec.some((word) => is(paid(tenant, word, at)))
  if (some(month, (count) => inBand(track, count))) return true
  return track === 'smb' && month === f && isPromoted(track, { paid, f }, tenant)
}

const isPromoted = (track: SecurityTrack, { paid, f }: Pick<Office, 'paid' | 'f'>, tenant: string) =>
  track === 'smb' &&
  SETS.sec.some((word) => paid(tenant, word, f) > seats(300)) &&
  SETS.sec.some((word) => inBand('smb', paid(tenant, word, monthAfter(f, -12))))

const minusCount = (office: Office, is: (tenant: string, month: string) => boolean): Q =>
  whole(
    office.tenants.filter((tenant) => is(tenant, office.f)).length -
      office.tenants.filter((tenant) => is(tenant, monthAfter(office.f, -12))).length,
  )
const sizeOf = (map: Map<string, bigint>, is: (s: bigint, tenant: string) => boolean) =>
  [...map].filter(([tenant, s]) => is(s, tenant)).length

export function secNet(lines: Lines, asOf: string, track: SecurityTrack, otherwise: Otherwise): Said {
  const in2026 = track !== 'single'
  const threshold = track === 'smb' ? '5' : '10'
  const least = usd(in2026 ? 600 : 100)
  const azure = azureSide(lines, asOf, in2026, threshold, (now, before) =>
    whole(sizeOf(now, (s) => s >= least) - sizeOf(before, (s) => s >= least)),
  )
  const office = officeSide(lines, asOf, in2026, threshold, (one) =>
    minusCount(one, (tenant, month) => inM(track, one, tenant, month)),
  )
  return security({ max: '20', threshold }, azure, office, false, otherwise)
}

export function secGrowth(lines: Lines, asOf: string, track: SecurityTrack, otherwise: Otherwise): Said {
  const in2026 = track !== 'single'
  const [azureAll, officeAll] = track === 'smb' ? ['15000', '1000'] : ['25000', '2500']
  const small = (s: bigint) => s > 0n && s <= usd(12_000)
  const azure = azureSide(lines, asOf, in2026, azureAll ?? '', (now, before) => {
    let total = 0n
    for (const [tenant, s] of now) {
      const was = before.get(tenant) ?? 0n
      if (track === 'single' || (track === 'enterprise' && s > usd(12_000))) total += s
      if (track === 'smb' && (small(s) || (s > usd(12_000) && small(was)))) total += s
    }
    for (const s of before.values())
      if (track === 'single' || (track === 'enterprise' ? s > usd(12_000) : small(s))) total -= s
    return [total, 10_000n]
  })
  const office = officeSide(lines, asOf, in2026, officeAll ?? '', (one) => {
    let total = 0n
    for (const tenant of one.tenants)
      for (const [month, sign] of [
        [one.f, 1n],
        [monthAfter(one.f, -12), -1n],
      ] as const)
        if (track === 'single' || inM(track, one, tenant, month))
          for (const word of SETS.sec) total += sign * one.users(tenant, word, month)
    return [total, 10_000n]
  })
  return security({ max: '20', threshold: '20' }, azure, office, true, otherwise)
}

export function secDeploy(lines: Lines, asOf: string, track: SecurityTrack, otherwise: Otherwise): Said {
  const in2026 = track !== 'single'
  const band = (s: bigint) =>
    track === 'single'
      ? s >= usd(12_000)
      : track === 'enterprise'
        ? s > usd(12_000)
        : s >= usd(750) && s <= usd(12_000)
  const azure = azureSide(lines, asOf, in2026, '6', (now, before) => {
    const grown = (s: bigint, tenant: string) =>
      track === 'smb' && s > usd(12_000) && band(before.get(tenant) ?? 0n)
    return whole(sizeOf(now, (s, tenant) => band(s) || grown(s, tenant)) - sizeOf(before, band))
  })
  const office = officeSide(lines, asOf, in2026, '6', (one) =>
    minusCount(one, (tenant, month) =>
      SETS.sec.some((word) => {
        const paid = one.paid(tenant, word, month)
        const either = month === one.f && isPromoted(track, one, tenant) && paid > seats(300)
        if (!inBand(track, paid) && !either) return false
        return 100n * one.users(tenant, word, month) >= 15n * paid
      }),
    ),
  )
  return security({ max: '20', threshold: '6' }, azure, office, false, otherwise)
}
