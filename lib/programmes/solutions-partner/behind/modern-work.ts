import type { Month } from '../../../dates'
import { add, type Rational, ZERO } from '../../../scoring/rational'
import { exact } from '../figures/amount'
import type { Figures, Seats } from '../figures/figures'
import { withoutBase, yearBefore } from '../formulas/months'
import { comparedPairs, type Compared as Pair } from '../formulas/mw-bases'
import { isUsed } from '../formulas/mw-deploy'
import { bestPart } from '../formulas/mw-options'
import type { Compared, Known, MetricOf, Outcome } from '../formulas/outcome'
import { seatClass } from '../formulas/seat-class'
import type { Option } from '../rules/shape'
import { percentInUse } from './percent-in-use'
import { asOne, type CustomerRow, type Measure, rowOf } from './row'
import { behindSeats, outside } from './seats'

export function behindMwNet(rule: MetricOf<'MW-NET'>, { figures, month }: Known): CustomerRow[] {
  const at = month('licence')
  if (at === null || withoutBase(figures, 'licence', at)) return []
  const { customers } = rule.formula
  return behindSeats(figures, { ...customers, workloads: customers.workloads.value }, at)
}

type Options = MetricOf<'MW-GROWTH'> | MetricOf<'MW-DEPLOY'>
/** How pairs of a metric are shown and counted. `note`: why a pair with licences in the track is not counted. */
type Way = {
  measure: Measure
  shown(seats: Seats): Rational | null
  counted(pair: Pair): Compared
  note(pair: Pair): string
  merged(rows: CustomerRow[]): CustomerRow[]
}

export function behindMwGrowth(rule: MetricOf<'MW-GROWTH'>, known: Known, outcome: Outcome): CustomerRow[] {
  const both = known.decisions.claimBase === 'both'
  const active = (seats: Seats | null) => (seats ? exact(seats.active) : ZERO)
  return behindOptions(rule, known, outcome, {
    measure: 'users',
    shown: active,
    counted: ({ now, base, yearAgo }) => ({
      now: active(now),
      before: both ? add(active(base), active(yearAgo)) : active(base),
    }),
    note: () => '',
    merged: (rows) => rows,
  })
}

export function behindMwDeploy(rule: MetricOf<'MW-DEPLOY'>, known: Known, outcome: Outcome): CustomerRow[] {
  const { deploymentUnit, claimBase } = known.decisions
  const used = isUsed(rule.formula.active.value)
  const byTenant = deploymentUnit === 'tenant'
  const both = claimBase === 'both' && !byTenant
  const tooFew = `Fewer than ${rule.formula.active.value}% of the licences are in use.`
  return behindOptions(rule, known, outcome, {
    measure: 'percent-in-use',
    shown: percentInUse,
    counted({ now, base, yearAgo, sinceClaim }) {
      const [is, was] = [used(now), used(base) && (used(now) || !sinceClaim || both)]
      const { now: counts, before } = asOne(is, was)
      return { now: counts, before: both && used(yearAgo) ? add(before, { n: 1n, d: 1n }) : before }
    },
    note: ({ now, base, sinceClaim }) =>
      !used(now) ? tooFew : sinceClaim && used(base) ? 'In use already when it was claimed.' : '',
    merged: byTenant ? onePerTenant : (rows) => rows,
  })
}

function behindOptions(rule: Options, known: Known, outcome: Outcome, way: Way): CustomerRow[] {
  const at = known.month('licence')
  const best = bestPart(outcome.parts)
  if (at === null || !best) return []
  const existing = new Set(outcome.parts.map(({ id }) => id))
  return rule.formula.options
    .filter(({ id }) => existing.has(id))
    .flatMap((option) => {
      const rows = way.merged(behindOption(rule, known.figures, option, at, way))
      if (option.id === best.id) return rows
      const note = `Another option brings more points: ${best.id}.`
      return rows.map((row) => ({ ...row, contribution: ZERO, note: [row.note, note].join(' ').trim() }))
    })
}

function behindOption(
  rule: Options,
  figures: Figures,
  option: Option,
  month: Month,
  way: Way,
): CustomerRow[] {
  const { customers } = rule.formula
  const { value: set } = customers.workloads
  const tenants = seatClass(figures, { ...customers, workloads: set }, month)
  const through = option.associations
  const [now, before] = [figures.seats(through, month), figures.seats(through, yearBefore(month))]
  const pairs = [...comparedPairs(figures, { through, workloads: set.workloads, tenants, month })]
  return pairs.map((pair) => {
    const { tenant, workload, sinceClaim } = pair
    const [is = null, was = null] = [now, before].map((seats) => seats.get(tenant)?.get(workload) ?? null)
    const base = sinceClaim ? pair.base : was
    return rowOf({
      part: option.id,
      tenant,
      workload,
      measure: way.measure,
      now: is && way.shown(is),
      base: base ? way.shown(base) : null,
      baseIs: sinceClaim ? 'claim' : 'year-ago',
      counted: way.counted(pair),
      note: tenants.now.has(tenant)
        ? pair.now
          ? way.note(pair)
          : 'No licences in the month.'
        : outside(customers.band),
    })
  })
}

/** Where a customer is one deployment by whatever workload, one of its rows stands for all. */
function onePerTenant(rows: readonly CustomerRow[]): CustomerRow[] {
  const byTenant = new Map<string | null, CustomerRow[]>()
  for (const row of rows) byTenant.set(row.tenant, [...(byTenant.get(row.tenant) ?? []), row])
  return [...byTenant.values()].flatMap((own) => {
    const any = (of: 'now' | 'before') => own.some(({ counted }) => counted[of].n > 0n)
    const stands = own.find(({ counted }) => counted.now.n > 0n) ?? own[0]
    return stands ? [rowOf({ ...stands, counted: asOne(any('now'), any('before')) })] : []
  })
}
