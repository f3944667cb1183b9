import { associationOf } from '../../../imports/model/associations'
import type { FindName } from '../../../text/finder'
import { azureServiceOf } from '../names/azure-services'
import { isOfferLeftOut, isTrial } from '../names/left-out'
import { licenceWorkloadOf } from '../names/licence-workloads'
import { type MetName, meaningOf, type NamedField } from '../names/meaning'
import { revenueWorkloadOf } from '../names/revenue-workloads'
import { usageNameOf, usageWorkloadOf } from '../names/usage-workloads'
import { KIND_OF } from './family-kinds'
import { type Seen, type Through, UNCOUNTED } from './figures'
import type { Family } from './rows'

const WORKLOAD_OF: Readonly<Record<Family, FindName>> = {
  acr: azureServiceOf,
  licence: licenceWorkloadOf,
  revenue: revenueWorkloadOf,
  usage: usageWorkloadOf,
}
const LEFT_OUT: Readonly<Partial<Record<Family, (detail: string) => boolean>>> = {
  acr: isOfferLeftOut,
  usage: isTrial,
}

/** A name of a workload as it stands in rows. `called`: which listed name it is, where each is a figure of its own. */
export type WorkloadName = { name: string; id: string; called: string }

/** The names of an organization's rows by what they stand for, so that a statement can ask for ids. */
export type NameReadings = {
  /** Without those that nobody knows. @param only these ids; null: all */
  workloads(family: Family, only: ReadonlySet<string> | null): WorkloadName[]
  /** How these associations are written. */
  associations(family: Family, through: Through): string[]
  /** Offers and metric types whose rows count nowhere. */
  leftOut(family: Family): string[]
}

export function nameReadings(names: readonly MetName[]): NameReadings {
  const meaning = meaningOf(names)
  const met = (family: Family, field: NamedField) =>
    names
      .filter((one) => one.kind === KIND_OF[family] && one.field === field)
      .map(({ kind, name }) => ({ name, meant: meaning(kind, field, name) }))
  return {
    workloads: (family, only) =>
      met(family, 'workload').flatMap(({ name, meant }) => {
        const id = WORKLOAD_OF[family](meant)
        if (id === null || (only && !only.has(id))) return []
        return [{ name, id, called: family === 'usage' ? (usageNameOf(meant) ?? '') : '' }]
      }),
    associations: (family, through) =>
      met(family, 'association')
        .filter(({ meant }) => isOneOf(associationOf(meant) ?? UNCOUNTED, through))
        .map(({ name }) => name),
    leftOut: (family) =>
      met(family, 'detail')
        .filter(({ name }) => LEFT_OUT[family]?.(name) ?? false)
        .map(({ name }) => name),
  }
}

/** What files call a workload: the first of its names by letter. */
export function nameOfWorkload(readings: NameReadings, family: Family): (id: string) => string | null {
  const names = new Map<string, string>()
  for (const { id, name } of readings.workloads(family, null)) {
    const known = names.get(id)
    if (known === undefined || name < known) names.set(id, name)
  }
  return (id) => names.get(id) ?? null
}

const isOneOf = (association: Seen, through: Through) => through.includes(association)
