import type { CertificationRow } from '../figures/rows'
import { certificationOf } from '../names/certifications'
import { type MetName, meaningOf } from '../names/meaning'
import type { Changes, MoreFigures } from '../trial/changes'
import { MOST_TRIED, type Tried } from './tried'

type People = { certifications: readonly CertificationRow[]; names: readonly MetName[] }

/** Changes as what is tried, where an address can say all of it; null: it cannot. */
export function triedOfChanges(changes: Partial<Changes>, organization: People): Tried[] | null {
  const { lost = [], ties = [], more = [], people = {} } = changes
  if (lost.length > 0 || (people.renewed ?? []).length > 0 || (people.left ?? []).length > 0) return null
  // What is laid into several months says more than an address does.
  const months = new Map<string, Set<string>>()
  for (const one of more) {
    const own = months.get(one.family) ?? new Set<string>()
    months.set(one.family, own)
    for (const month of one.months) own.add(month)
  }
  if ([...months.values()].some(({ size }) => size > 1)) return null
  const certified = counted((people.certified ?? []).map(({ certification }) => certification))
  const meaning = meaningOf(organization.names)
  const linked = counted(
    (people.linked ?? []).flatMap((person) => {
      const row = organization.certifications.find((one) => one.person === person && one.linked === false)
      return (row && certificationOf(meaning('certifications', 'certification', row.certification))) ?? []
    }),
  )
  const tried: Tried[] = [
    ...certified.map(([certification, people]): Tried => ({ kind: 'certified', certification, people })),
    ...linked.map(([certification, people]): Tried => ({ kind: 'linked', certification, people })),
    ...ties.map(
      ({ tenant, family, association }): Tried => ({ kind: 'tied', customer: tenant, family, association }),
    ),
    ...more.map(figuresOf),
  ]
  return tried.length <= MOST_TRIED ? tried : null
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
}

function figuresOf({ family, tenant: customer, workload, association, amount, active }: MoreFigures): Tried {
  const place = { customer, workload, association }
  // Upwards, so that what is enough stays enough.
  const units = (of: bigint) => Number((of + 9_999n) / 10_000n)
  switch (family) {
    case 'acr':
      return { kind: 'azure', ...place, usd: units(amount) }
    case 'revenue':
      return { kind: 'revenue', ...place, usd: units(amount) }
    case 'usage':
      return { kind: 'use', ...place, users: units(amount) }
    case 'licence':
      return { kind: 'licences', ...place, paid: units(amount), active: units(active) }
  }
}
