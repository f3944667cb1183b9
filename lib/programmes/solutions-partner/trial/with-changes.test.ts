import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedRows } from '../../../../tests/capability/changed-rows'
import { generate } from '../../../../tests/capability/generate'
import { azure, held, licence, monthAfter, months, nothing, type Raw } from '../../../../tests/capability/raw'
import { organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { anyChanges } from '../../../../tests/capability/tried'
import { runs } from '../../../../tests/support/runs'
import { capabilityJson } from '../answer/capability-json'
import type { AreaId, MetricId } from '../areas'
import { amountOf } from '../figures/amount'
import type { ByPair, Figures, Keyed, Seats } from '../figures/figures'
import { RULE_SETS } from '../rules'
import { THROUGH } from '../rules/association-sets'
import { CHOICES, type Decisions } from '../rules/decisions'
import { ruleSetIn, SHIPPED } from '../rules/own-rules'
import { withDecisions } from '../rules/with-decisions'
import { type Organization, scoreCapability } from '../score'
import type { Changes } from './changes'
import { type Triable, withChanges } from './with-changes'

const triable = (raw: Raw): Triable => {
  const rows = rowsOf(raw)
  return { ...organizationWith(rows, raw.market), certifications: rows.certifications, names: [] }
}

const anyDecisions = fc.record(
  Object.fromEntries(Object.entries(CHOICES).map(([key, choices]) => [key, fc.constantFrom(...choices)])),
) as fc.Arbitrary<Decisions>

const anyTrial = fc.integer({ min: 1, max: 100_000 }).chain((seed) => {
  const { raw, asOf, ruleSet } = generate(seed)
  return fc.record({
    raw: fc.constant(raw),
    asOf: fc.constant(asOf),
    ruleSet: fc.constantFrom(ruleSet, ...RULE_SETS.map(({ id }) => id)),
    changes: anyChanges(asOf),
    decisions: anyDecisions,
  })
})

it('changes laid over figures score as the same rows really there, by all rules and decisions', () => {
  let changed = 0
  fc.assert(
    fc.property(anyTrial, ({ raw, asOf, ruleSet: id, changes, decisions }) => {
      const ruleSet = withDecisions(ruleSetIn(SHIPPED, asOf, id), decisions)
      const scored = (organization: Organization) =>
        capabilityJson('org', scoreCapability(organization, asOf, ruleSet))
      const [before, rows] = [scored(triable(raw)), changedRows(rowsOf(raw), changes)]
      const after = scored(withChanges(triable(raw), changes))
      expect(after).toEqual(scored(organizationWith(rows, raw.market)))
      if (JSON.stringify(before) !== JSON.stringify(after)) changed++
    }),
    { numRuns: runs(30) },
  )
  expect(changed).toBeGreaterThan(runs(15))
}, 120_000)

/** Licences without claims, which are not asked of the first figures of a pair. */
const counted = (seats: Seats | null) => seats && [seats.paid, seats.active]

function answersOf(figures: Figures, last: string) {
  const asked = [0, -5, -11, -12].map((count) => monthAfter(last, count))
  const year = months(monthAfter(last, -11), last)
  const workloads = ['teams', 'intune', 'exchange-online']
  const tenants = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 'new']
  return Object.values(THROUGH).map((through) => ({
    seats: asked.map((month) => sorted(figures.seats(through, month))),
    revenue: asked.map((month) => sorted(figures.business('revenue', through, month))),
    usage: asked.map((month) => sorted(figures.business('usage', through, month))),
    tenants: flat(figures.consumedByTenant({ through, services: null, months: year })),
    services: flat(
      figures.consumedByService({ through, services: new Set(['keyvault', 'storage']), months: year }),
    ),
    first: tenants.flatMap((tenant) =>
      workloads.map((workload) => counted(figures.firstSeats(through, { tenant, workload }, year))),
    ),
    any: workloads.map((one) => figures.anySeats(through, new Set([one]), year)),
  }))
}
const flat = <Value>(map: Keyed<Value>) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
const sorted = <Value>(pairs: ByPair<Value>) => flat(pairs).map(([tenant, own]) => [tenant, flat(own)])

it('every question is answered as over the rows really there', () => {
  fc.assert(
    fc.property(anyTrial, ({ raw, asOf, changes }) => {
      const last = monthAfter(asOf.slice(0, 7), -1)
      const { figures } = organizationWith(changedRows(rowsOf(raw), changes), raw.market)
      expect(answersOf(withChanges(triable(raw), changes).figures, last)).toEqual(answersOf(figures, last))
    }),
    { numRuns: runs(40) },
  )
}, 120_000)

describe('one change at a time, on 10 Nov 2026', () => {
  const asOf = '2026-11-10'
  const NO_CHANGES = { months: ['2026-10'], active: 0n, claimedOn: null }
  const metric = (
    raw: Partial<Raw>,
    changes: Partial<Changes>,
    area: AreaId,
    id: MetricId,
    track: string,
  ) => {
    const { areas } = capabilityJson(
      'org',
      scoreCapability(withChanges(triable({ ...nothing(), ...raw }), changes), asOf),
    )
    return areas
      .find((one) => one.id === area)
      ?.tracks.find((one) => one.id === track)
      ?.metrics.find((one) => one.id === id)?.value
  }

  it('linking a person, renewing what expired and leaving: 1, 1 and 0 people where 0, 0 and 1 were', () => {
    const people = (certifications: Raw['certifications'], changes: Changes['people']) => [
      metric({ certifications }, {}, 'infrastructure', 'intermediate-certifications', 'smb'),
      metric({ certifications }, { people: changes }, 'infrastructure', 'intermediate-certifications', 'smb'),
    ]
    const network = 'azure-network-engineer-associate'
    expect(people(held('ann', network, { linked: 'no' }), { linked: ['ann'] })).toEqual([0, 1])
    expect(
      people(held('ann', network, { expires_on: '2026-11-01' }), {
        renewed: [{ person: 'ann', certification: network, expiresOn: '2027-11-01' }],
      }),
    ).toEqual([0, 1])
    expect(people(held('ann', network), { left: [{ person: 'ann', on: '2026-11-09' }] })).toEqual([1, 0])
  })

  it('an association lets what GDAP shows count: 0 customers, then 1; nobody else is tied', () => {
    const licences = [
      licence({ month: '2025-10' }),
      licence({ month: '2026-10', tenant_id: 'a', association: 'GDAP', paid_units: '200' }),
      licence({ month: '2026-10', tenant_id: 'b', association: 'GDAP', paid_units: '200' }),
    ]
    const tie = {
      tenant: 'a',
      family: 'licence',
      association: 'csp-tier-2',
      from: '2026-10',
      claimedOn: null,
    } as const
    const net = (changes: Partial<Changes>) =>
      metric({ licences }, changes, 'modern-work', 'net-customer-adds', 'smb')
    expect([net({}), net({ ties: [tie] })]).toEqual([0, 1])
  })

  it('ten licences more and a customer who is lost: 11 of 300 make a customer, and then 0', () => {
    const licences = [
      licence({ month: '2025-10' }),
      licence({ month: '2026-10', tenant_id: 'a', paid_units: '1' }),
    ]
    const more = [
      {
        ...NO_CHANGES,
        family: 'licence',
        tenant: 'a',
        workload: 'teams',
        association: 'cpor',
        amount: amountOf('10'),
      },
    ] as const
    const net = (changes: Partial<Changes>) =>
      metric({ licences }, changes, 'modern-work', 'net-customer-adds', 'smb')
    expect([net({}), net({ more }), net({ more: [], lost: [{ tenant: 'a', from: '2026-10' }] })]).toEqual([
      0, 1, 0,
    ])
  })

  it('a service more is one deployment more; what a lost customer had in months before stays', () => {
    const rows = months('2024-11', '2026-10').map((month) => azure({ month, tenant_id: 'a', acr_usd: '50' }))
    const more = [
      {
        ...NO_CHANGES,
        family: 'acr',
        tenant: 'b',
        workload: 'keyvault',
        association: 'pal',
        amount: amountOf('1'),
      },
    ] as const
    const deployed = (changes: Partial<Changes>) =>
      metric({ azure: rows }, changes, 'infrastructure', 'deployments', 'enterprise')
    expect([
      deployed({}),
      deployed({ more }),
      deployed({ lost: [{ tenant: 'a', from: '2026-10' }] }),
      deployed({ lost: [{ tenant: 'a', from: '2025-11' }] }),
    ]).toEqual([1, 2, 1, 0])
  })
})
