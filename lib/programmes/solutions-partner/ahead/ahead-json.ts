import type { CapabilityLeavingJson } from '../../../answers/capability-leaving'
import type { OverrideJson } from '../../../answers/words'
import { nearest } from '../answer/nearest'
import { showPoints } from '../answer/show'
import { compareDays } from '../days/compare-days'
import { areaChangeJson } from '../days/shown-days'
import { KIND_OF } from '../figures/family-kinds'
import { certificationName } from '../words/certification-names'
import { unknownIn } from '../words/unknown-in'
import { assumption, lossWords, missingAhead } from './ahead-words'
import { comparisonsOn } from './comparisons'
import type { MovedCustomer, MovedPerson } from './moved-rows'
import type { Ahead } from './shown-ahead'
import type { Told } from './told'

type Leaving = CapabilityLeavingJson['leaving']
/** How customers and workloads are called; null: nobody says. `counted`: people are counted only. */
export type Names = {
  customer(tenant: string): string | null
  workload(id: string, metric: MovedCustomer['metric']): string | null
  counted: boolean
}

/** The documented answer. @param org the short name of the organization */
export function aheadJson(
  org: string,
  { today, refreshes, losses, covered }: Ahead,
  told: Told,
  names: Names,
  overrides: readonly OverrideJson[],
): CapabilityLeavingJson {
  const days = refreshes.map(({ asOf }) => asOf)
  return {
    org,
    programme: 'solutions-partner',
    today: today.asOf,
    assumption: assumption(covered, today.asOf),
    missing: missingAhead(covered, days),
    losses: losses.map((loss) => ({
      area: loss.id,
      on: loss.on,
      refresh: loss.refresh,
      unqualified: loss.unqualified,
      before: nearest(loss.before.score),
      after: nearest(loss.after.score),
      text: lossWords(loss),
    })),
    refreshes: refreshes.map(({ asOf, ruleSet, areas }) => ({
      on: asOf,
      ruleSet: ruleSet.id,
      comparisons: comparisonsOn(covered, asOf).map(({ family, missing, ...one }) => ({
        file: KIND_OF[family],
        ...one,
        missing: [...missing],
      })),
      areas: areas.map((area) => ({
        id: area.id,
        track: area.track,
        status: area.status,
        score: nearest(area.score),
        display: showPoints(area.score),
        unknown: [...unknownIn(area)],
      })),
    })),
    leaving: leavingJson(told, names),
    ...(overrides.length > 0 && { overrides: [...overrides] }),
  }
}

const leavingJson = ({ first, second, moved }: Told, names: Names): Leaving => ({
  since: first.asOf,
  on: second.asOf,
  areas: compareDays(first, second).map(areaChangeJson),
  customers: moved.customers.map((one) => customerJson(one, names)),
  people: names.counted ? countedPeople(moved.people) : moved.people.map(personJson),
})

function customerJson(
  { area, track, metric, before, after, change }: MovedCustomer,
  names: Names,
): Leaving['customers'][number] {
  const { part = null, tenant = null, workload = null } = after ?? before ?? {}
  return {
    ...{ area, track, metric: metric.id, part, tenant },
    name: tenant === null ? null : names.customer(tenant),
    workload,
    workloadName: workload === null ? null : names.workload(workload, metric),
    before: before ? nearest(before.contribution) : 0,
    after: after ? nearest(after.contribution) : 0,
    change: nearest(change),
    reason: after?.note ?? '',
  }
}

const personJson = ({ area, track, metric, leaves, row }: MovedPerson): Leaving['people'][number] => ({
  ...{ area, track, metric: metric.id, part: row.part },
  person: row.person,
  people: 1,
  certification: row.certification,
  certificationName: certificationName(row.certification),
  counts: !leaves,
  reason: leaves ? row.note : '',
})

/** For who may not see people: how many of each certification. */
function countedPeople(moved: readonly MovedPerson[]): Leaving['people'] {
  const counts = new Map<string, Leaving['people'][number]>()
  for (const one of moved) {
    const told = { ...personJson(one), person: null, reason: '' }
    const key = JSON.stringify(told)
    counts.set(key, { ...told, people: (counts.get(key)?.people ?? 0) + 1 })
  }
  return [...counts.values()]
}
