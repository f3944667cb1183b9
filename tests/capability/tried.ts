import fc from 'fast-check'
import type { Association } from '../../lib/imports/model/associations'
import { amountOf } from '../../lib/programmes/solutions-partner/figures/amount'
import { FAMILIES, type Family } from '../../lib/programmes/solutions-partner/figures/rows'
import { azureServiceOf } from '../../lib/programmes/solutions-partner/names/azure-services'
import { revenueWorkloadOf } from '../../lib/programmes/solutions-partner/names/revenue-workloads'
import type {
  Changes,
  MoreFigures,
  PeopleChanges,
} from '../../lib/programmes/solutions-partner/trial/changes'
import { monthAfter, months } from './raw'

const WORKLOADS: Record<Family, string[]> = {
  acr: ['Key Vault', 'Sentinel', 'Storage', 'Virtual Machines'].map(azureServiceOf),
  licence: ['teams', 'intune', 'exchange-online', 'defender-endpoint'],
  revenue: ['Business Central', 'Sales'].map((name) => revenueWorkloadOf(name) ?? name),
  usage: ['business-central', 'power-apps', 'customer-insights'],
}
const ASSOCIATIONS: Association[] = ['csp-tier-1', 'csp-tier-2', 'cpor', 'dpor', 'pal']

const family = fc.constantFrom(...FAMILIES)
const association = fc.constantFrom(...ASSOCIATIONS)
/** Of the generated organizations, and one that is new. */
const tenant = fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6', 't7', 'new')
const amount = fc.constantFrom('12', '60', '320', '600', '1500', '9000', '-3', '-40', '0').map(amountOf)

/** Months up to the last one before a day: those in which figures are compared, and others. */
const monthBefore = (asOf: string) =>
  fc.constantFrom(-1, -1, -2, -6, -11, -12, -13, -14, -20).map((count) => monthAfter(asOf.slice(0, 7), count))

const claim = (asOf: string) =>
  fc.option(
    monthBefore(asOf).map((month) => `${month}-12`),
    { nil: null },
  )

const moreOf = (asOf: string): fc.Arbitrary<MoreFigures> =>
  family.chain((of) =>
    fc.record({
      family: fc.constant(of),
      tenant,
      workload: fc.constantFrom(...WORKLOADS[of]),
      association,
      months: fc
        .tuple(monthBefore(asOf), fc.constantFrom(0, 0, 1, 11))
        .map(([last, more]) => months(monthAfter(last, -more), last)),
      amount,
      active: amount,
      claimedOn: claim(asOf),
    }),
  )

const people = (asOf: string): fc.Arbitrary<Partial<PeopleChanges>> =>
  fc.record({
    certified: fc.array(
      fc.record({
        person: fc.constantFrom('p1', 'p2', 'nobody yet'),
        certification: fc.constantFrom(
          'azure-administrator',
          'azure-solutions-architect',
          'm365-administrator-expert',
        ),
        completedOn: fc.constant(`${monthAfter(asOf.slice(0, 7), -2)}-03`),
        expiresOn: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    linked: fc.subarray(['p1', 'p2', 'p5', 'p6', 'p7']),
    left: fc.array(fc.record({ person: fc.constantFrom('p3', 'p4'), on: fc.constant('2020-01-01') }), {
      maxLength: 1,
    }),
  })

/** Anything that may be tried over a generated organization, as of a day. */
export const anyChanges = (asOf: string): fc.Arbitrary<Changes> =>
  fc.record({
    lost: fc.array(fc.record({ tenant, from: monthBefore(asOf) }), { maxLength: 2 }),
    ties: fc.array(
      fc.record({ tenant, family, association, from: monthBefore(asOf), claimedOn: claim(asOf) }),
      {
        maxLength: 2,
      },
    ),
    more: fc.array(moreOf(asOf), { maxLength: 4 }),
    segments: fc
      .array(fc.tuple(tenant, fc.constantFrom('smb' as const, 'enterprise' as const)), { maxLength: 2 })
      .map((all) => new Map(all)),
    people: people(asOf),
  })
