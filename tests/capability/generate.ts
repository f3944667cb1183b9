import { azure, held, licence, monthAfter, months, nothing, type Raw, revenue, usage } from './raw'
import { poolNamed, poolNames } from './second/pools'
import { CERTIFICATES, SPELLINGS, TIES } from './second/words'

/** One organization with a day and rules to score it by; the same for the same number. */
export type Case = { raw: Raw; asOf: string; ruleSet: string }

const SETS = [
  ['pcs-2022-10', '2022-10-01'],
  ['pcs-2023-10', '2023-10-01'],
  ['pcs-2023-12', '2023-12-01'],
  ['pcs-2026-07', '2026-07-01'],
] as const

/** Numbers that look like chance and are the same every time (mulberry32). */
class Chance {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1))
  }
  in(share: number): boolean {
    return this.next() < share
  }
  one<Value>(values: readonly Value[]): Value {
    const value = values[this.upTo(values.length - 1)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
}

export function generate(seed: number): Case {
  const chance = new Chance(seed)
  const asOf = dayBetween(chance)
  const inForce = SETS.findLast(([, from]) => from <= asOf)?.[0] ?? 'pcs-2022-10'
  const ruleSet = chance.in(0.75) ? inForce : chance.in(0.4) ? 'pcs-2026-07' : chance.one(SETS)[0]
  const last = monthAfter(asOf.slice(0, 7), -1)
  const newest = () => (chance.in(0.75) ? last : monthAfter(last, -1 - upToTwo(chance)))
  const raw: Raw = {
    ...nothing(),
    market: chance.one(['larger', 'other']),
    customers: TENANTS.filter(() => chance.in(0.8)).map((tenant_id) => ({
      tenant_id,
      segment: chance.one(chance.in(0.7) ? SMALL : ['Major Commercial', '', 'Strategic']),
    })),
    azure: chance.in(0.92) ? azureRows(chance, newest()) : [],
    licences: chance.in(0.92) ? licenceRows(chance, newest()) : [],
    revenue: chance.in(0.92) ? revenueRows(chance, newest()) : [],
    usage: chance.in(0.92) ? usageRows(chance, newest()) : [],
    certifications: certificationRows(chance, asOf),
  }
  return { raw, asOf, ruleSet }
}

const upToTwo = (chance: Chance) => (chance.in(0.85) ? 0 : chance.upTo(2))
const TENANTS = ['T1', 't2', 't3', 't4', 't5', 't6', 't7']
const SMALL = ['SMB', 'Small, Medium & Corporate Commercial', 'SMC – Corporate']

const BORDERS =
  '2022-10-03 2023-09-30 2023-10-01 2023-11-30 2023-12-01 2024-06-30 2024-07-01 2026-06-30 2026-07-01 2027-03-31 2027-06-30 2027-07-01 2027-11-30 2027-12-01 2027-12-31'.split(
    ' ',
  )

/** From 3 October 2022 to the end of 2027, often at the borders of rules and pools. */
function dayBetween(chance: Chance): string {
  if (chance.in(0.2)) return chance.one(BORDERS)
  const month = chance.in(0.35)
    ? monthAfter('2026-07', chance.upTo(17))
    : monthAfter('2022-10', chance.upTo(62))
  return `${month}-${String(3 + chance.upTo(24)).padStart(2, '0')}`
}

type Tied = { association: string; subscription_id: string; partner_id: string }
const tied = (chance: Chance): Tied => ({
  association: chance.one(TIES)[0],
  subscription_id: chance.in(0.7) ? '' : chance.one(['s1', 'S1', 's2']),
  partner_id: chance.in(0.8) ? '' : chance.one(['m1', 'm2']),
})

/** Months in which figures are compared, and others. */
const monthNear = (chance: Chance, newest: string) =>
  monthAfter(newest, chance.one([0, 0, 0, -1, -12, -12, -13, -chance.upTo(25)]))

function azureRows(chance: Chance, newest: string): Raw['azure'] {
  const gap = chance.in(0.2) ? monthAfter(newest, -1 - chance.upTo(23)) : ''
  const rows = months(monthAfter(newest, -24), newest)
    .filter((month) => month !== gap)
    .map((month) => azure({ month }))
  const offer = () =>
    chance.in(0.85) ? '' : chance.one(['Trial', 'Azure Support', 'Benefit Programs', 'Plan A'])
  const amount = () =>
    chance.one([
      '0',
      '8.3334',
      '50',
      '62.5',
      '499.9999',
      '500',
      '700',
      '1000',
      '1000',
      '1000.0001',
      '2500',
      '-20.5',
    ])
  for (let count = chance.upTo(30); count > 0; count--) {
    const month = monthNear(chance, newest)
    if (month === gap) continue
    rows.push(
      azure({
        month,
        tenant_id: chance.one(TENANTS),
        workload: chance.one(SPELLINGS.azure)[0],
        acr_usd: amount(),
        ...tied(chance),
        offer: offer(),
      }),
    )
  }
  const rising = chance.in(0.25)
  for (let count = chance.upTo(4) + (rising ? 4 : 0); count > 0; count--) {
    const [tenant_id, workload, ties] = [chance.one(TENANTS), chance.one(SPELLINGS.azure)[0], tied(chance)]
    const [before, now] = rising ? ['700', '1000'] : [amount(), amount()]
    const share = chance.one([1, 1, 0.7])
    for (const month of months(monthAfter(newest, -23), newest)) {
      const acr_usd = month > monthAfter(newest, -12) ? now : before
      if (month !== gap && chance.in(share))
        rows.push(azure({ month, tenant_id, workload, acr_usd, ...ties }))
    }
  }
  return rows
}

function licenceRows(chance: Chance, newest: string): Raw['licences'] {
  const rows = chance.in(0.95) ? [licence({ month: newest })] : []
  if (chance.in(0.85)) rows.push(licence({ month: monthAfter(newest, -12) }))
  const words = chance.in(0.5) ? SPELLINGS.licences : SPELLINGS.licences.slice(-7)
  for (let count = chance.upTo(16); count > 0; count--) {
    const [tenant_id, workload, ties] = [chance.one(TENANTS), chance.one(words)[0], tied(chance)]
    const tie = chance.in(0.7) ? chance.one(['cpor', 'cpor', 'dpor', 'csp-tier-1']) : ties.association
    const claim = chance.in(0.45) ? '' : `${monthAfter(newest, 2 - chance.upTo(18))}-12`
    const offsets = chance.one([[0], [0, -12], [0, -12], [0, -5, -12], [-12], [0, -3, -11]])
    for (const offset of offsets) {
      const paid = chance.one([0, 4, 5, 10, 11, 24, 25, 50, 250, 300, 301, 350, 5000])
      const active = chance.in(0.5)
        ? Math.ceil(paid * chance.one([0.14, 0.15, 0.39, 0.4, 0.8, 1.2]))
        : chance.upTo(1500)
      rows.push(
        licence({
          month: monthAfter(newest, offset),
          tenant_id,
          workload,
          ...ties,
          association: tie,
          paid_units: String(paid),
          active_users: String(chance.in(0.9) ? active : 0),
          associated_on: chance.in(0.9) ? claim : '',
        }),
      )
    }
  }
  return rows
}

function revenueRows(chance: Chance, newest: string): Raw['revenue'] {
  const rows = chance.in(0.95) ? [revenue({ month: newest })] : []
  if (chance.in(0.85)) rows.push(revenue({ month: monthAfter(newest, -12) }))
  const rich = chance.in(0.4)
  for (let count = chance.upTo(24) + (rich ? 12 : 0); count > 0; count--)
    rows.push(
      revenue({
        month: rich ? monthAfter(newest, chance.one([0, -12])) : monthNear(chance, newest),
        tenant_id: chance.one(TENANTS),
        workload: chance.one(SPELLINGS.revenue)[0],
        ...tied(chance),
        ...(rich ? { association: 'cpor' } : {}),
        revenue_usd: chance.one(
          rich
            ? ['5000', '5000.01', '9000', '6000']
            : ['0', '249.99', '250', '500', '1499.99', '1500', '8000', '-10'],
        ),
      }),
    )
  return rows
}

function usageRows(chance: Chance, newest: string): Raw['usage'] {
  const rows = chance.in(0.95) ? [usage({ month: newest })] : []
  if (chance.in(0.85)) rows.push(usage({ month: monthAfter(newest, -12) }))
  for (let count = chance.upTo(24); count > 0; count--)
    rows.push(
      usage({
        month: monthNear(chance, newest),
        tenant_id: chance.one(TENANTS),
        workload: chance.one(SPELLINGS.usage)[0],
        ...tied(chance),
        active_users: chance.one(['0', '5', '10', '25', '50', '125', '250', '']),
        capacity: chance.one(['0', '25000', '49999.5', '50000', '250000', '']),
        metric_type: chance.in(0.8) ? '' : chance.one(['Trial users', 'Paid', 'Paid seats']),
      }),
    )
  return rows
}

/** Certifications of the pools of one or two areas, so that gates are filled often; some lapse, leave or are exams. */
function certificationRows(chance: Chance, asOf: string): Raw['certifications'] {
  const pools = Array.from({ length: 1 + chance.upTo(5) }, () => chance.one(poolNames()))
  const names = [
    ...pools.flatMap((pool) => poolNamed(pool).map(({ id }) => id)),
    ...CERTIFICATES.map(([spelling]) => spelling),
  ]
  const day = (around: number) =>
    `${monthAfter(asOf.slice(0, 7), around)}-${chance.one(['01', '15', asOf.slice(8)])}`
  const rows = Array.from({ length: chance.upTo(45) }, () =>
    held(`p${chance.upTo(12)}`, chance.one(names), {
      completed_on: chance.in(0.9) ? day(-chance.upTo(36)) : day(1),
      expires_on: chance.in(0.8) ? '' : day(chance.upTo(3) - 1),
      linked: chance.in(0.96) ? '' : chance.one(['no', 'yes']),
      left_on: chance.in(0.96) ? '' : day(chance.upTo(2) - 1),
      type: chance.in(0.93) ? '' : chance.one(['Exam', 'Certification']),
    }),
  )
  return [...rows.flat(), ...(chance.in(0.25) ? everybody(chance) : [])]
}

/** The same people in all pools, so that areas qualify. */
function everybody(chance: Chance): Raw['certifications'] {
  const people = Array.from({ length: 1 + chance.upTo(11) }, (_, at) => `e${at}`).join(' ')
  return poolNames().flatMap((name) => {
    const { id } = chance.one(poolNamed(name))
    return held(people, id, { completed_on: '2021-05-01' })
  })
}
