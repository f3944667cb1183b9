import type { Month } from '../../../dates'
import { multiply, type Rational, ZERO } from '../../../scoring/rational'
import type { Seats } from '../figures/figures'
import { yearBefore } from '../formulas/months'
import type { Known, MetricOf, Outcome } from '../formulas/outcome'
import { deployedTenants } from '../formulas/sec-deploy'
import { bandOf, seatClassOf } from '../formulas/sec-seats'
import { spendIn, spendOf } from '../formulas/sec-spend'
import { fraction } from '../rules/fractions'
import type { Side } from '../rules/shape'
import { bandWords } from './band-words'
import { percentInUse } from './percent-in-use'
import { asOne, type CustomerRow, inFull, keysOf, known, noteOf, rowOf } from './row'
import { behindSeats, outside } from './seats'

type SideId = 'azure' | 'microsoft-365'
type Security = MetricOf<'SEC-NET'> | MetricOf<'SEC-GROWTH'> | MetricOf<'SEC-DEPLOY'>

/** Both sides; one that lost takes nothing from the other, so that its rows bring nothing. */
export function behindSecurity(rule: Security, all: Known, outcome: Outcome): CustomerRow[] {
  const { sides } = rule.formula
  const inPoints = rule.formula.name === 'SEC-GROWTH'
  return (['azure', 'microsoft-365'] as const).flatMap((id) => {
    const value = outcome.parts.find((part) => part.id === id)?.value ?? null
    const month = all.month(id === 'azure' ? 'acr' : 'licence')
    if (value === null || month === null) return []
    const rows = sideRows(rule, id, all, month)
    const lost = all.decisions.securitySides === 'apart' && value.n < 0n
    const perUnit = inPoints ? fraction(sides[id].perUnit.value) : null
    return rows.map((row) => ({ ...row, part: id, ...broughtBy(row, perUnit, lost) }))
  })
}

/** @param perUnit points for each unit, where the value is in points */
function broughtBy({ contribution, note }: CustomerRow, perUnit: Rational | null, lost: boolean) {
  if (lost)
    return { contribution: ZERO, note: [note, 'This side lost, which takes nothing away.'].join(' ').trim() }
  return { contribution: perUnit ? multiply(contribution, perUnit) : contribution, note }
}

function sideRows(rule: Security, id: SideId, all: Known, month: Month): CustomerRow[] {
  const side = rule.formula.sides[id]
  if (id === 'azure') return azureRows(side, all, month, rule.formula.name === 'SEC-GROWTH')
  if (rule.formula.name === 'SEC-NET')
    return behindSeats(
      all.figures,
      { associations: side.associations, workloads: side.workloads.value, band: bandOf(side) },
      month,
    )
  return rule.formula.name === 'SEC-GROWTH'
    ? usersRows(side, all, month)
    : usedRows(side, all, month, rule.formula.active.value)
}

function azureRows(side: Side, { figures }: Known, month: Month, growth: boolean): CustomerRow[] {
  const [every, inside] = [spendOf(figures, side, month), spendIn(figures, side, month)]
  const band = side.band ? bandWords(side.band, 'USD ') : ''
  const elsewhere = band && `No consumption of ${band} within twelve months.`
  return keysOf(every.now, every.before).map((tenant) => {
    const [is, was] = [inside.now.get(tenant), inside.before.get(tenant)]
    const [counts, counted] = [is !== undefined, was !== undefined]
    return rowOf({
      tenant,
      workload: null,
      measure: 'usd',
      now: known(every.now.get(tenant)),
      base: known(every.before.get(tenant)),
      counted: growth ? inFull(is, was) : asOne(counts, counted),
      note: growth
        ? counts || counted
          ? ''
          : elsewhere
        : noteOf(counts, counted, elsewhere, every.before.has(tenant) ? elsewhere : null),
    })
  })
}

type SeatsOfBoth = { tenant: string; workload: string; now: Seats | undefined; before: Seats | undefined }

/** Every pair of the side's workloads, in both months. */
function pairsOf({ associations, workloads }: Side, { figures }: Known, month: Month): SeatsOfBoth[] {
  const [now, before] = [month, yearBefore(month)].map((one) => figures.seats(associations, one))
  if (!now || !before) return []
  return keysOf(now, before).flatMap((tenant) => {
    const [own, last] = [now.get(tenant) ?? new Map(), before.get(tenant) ?? new Map()]
    return keysOf<string>(own, last)
      .filter((workload) => workloads.value.workloads.has(workload))
      .map((workload) => ({ tenant, workload, now: own.get(workload), before: last.get(workload) }))
  })
}

/** Protected users of each workload. */
function usersRows(side: Side, all: Known, month: Month): CustomerRow[] {
  const tenants = side.band && seatClassOf(all.figures, side, month)
  return pairsOf(side, all, month).map(({ tenant, workload, now, before }) => {
    const [is, was] = [!tenants || tenants.now.has(tenant), !tenants || tenants.before.has(tenant)]
    return rowOf({
      tenant,
      workload,
      measure: 'users',
      now: known(now?.active),
      base: known(before?.active),
      counted: inFull(is ? now?.active : undefined, was ? before?.active : undefined),
      note: side.band && !is ? outside(side.band) : '',
    })
  })
}

/** Customers by the workload that is used most, counted or not. */
function usedRows(side: Side, all: Known, month: Month, percent: string): CustomerRow[] {
  const tenants = deployedTenants(all.figures, side, month, percent)
  const most = new Map<string, SeatsOfBoth>()
  for (const pair of pairsOf(side, all, month)) {
    const before = most.get(pair.tenant)
    if (!before || usedMore(pair, before)) most.set(pair.tenant, pair)
  }
  const missing = `${outside(bandOf(side)).slice(0, -1)} of which ${percent}% are in use.`
  return [...most.values()].map(({ tenant, workload, now, before }) => {
    const [is, was] = [tenants.now.has(tenant), tenants.before.has(tenant)]
    return rowOf({
      tenant,
      workload,
      measure: 'percent-in-use',
      now: now ? percentInUse(now) : null,
      base: before ? percentInUse(before) : null,
      counted: asOne(is, was),
      note: noteOf(is, was, missing, before ? missing : null),
    })
  })
}

function usedMore({ now: one }: SeatsOfBoth, { now: other }: SeatsOfBoth): boolean {
  if (!one || one.paid === 0n) return false
  return !other || other.paid === 0n || one.active * other.paid > other.active * one.paid
}
