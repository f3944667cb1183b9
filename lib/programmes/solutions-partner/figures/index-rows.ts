import type { Month, PlainDate } from '../../../dates'
import { associationOf } from '../../../imports/model/associations'
import { azureServiceOf } from '../names/azure-services'
import { isOfferLeftOut, isTrial } from '../names/left-out'
import { licenceWorkloadOf } from '../names/licence-workloads'
import { asWritten, type Meaning } from '../names/meaning'
import { revenueWorkloadOf } from '../names/revenue-workloads'
import { MEASURED_BY_CAPACITY, usageNameOf, usageWorkloadOf } from '../names/usage-workloads'
import type { Amount } from './amount'
import { KIND_OF } from './family-kinds'
import { type Seen, UNCOUNTED } from './figures'
import { FAMILIES, type Family, type FigureRow } from './rows'

/** Files say the same few names in every row: each is looked up once. */
function remembered<Id>(find: (text: string) => Id): (text: string) => Id {
  const known = new Map<string, Id>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const id = find(text)
    known.set(text, id)
    return id
  }
}

/** How a row's names are read, once for one set of rows: what is remembered goes with them. */
const readers = () => ({
  tie: remembered(associationOf),
  service: remembered(azureServiceOf),
  leftOut: remembered(isOfferLeftOut),
  licence: remembered(licenceWorkloadOf),
  revenue: remembered(revenueWorkloadOf),
  usage: remembered(usageWorkloadOf),
  usageName: remembered(usageNameOf),
  trial: remembered(isTrial),
})
type Readers = ReturnType<typeof readers>

/** How one association sees a figure: the largest of what its rows say, of licences also the active users. */
export type View = { first: Amount; second: Amount; claimed: PlainDate | null; filled: boolean }
/** One figure: the same consumption, seen through several associations and locations. */
export type Figure = Map<Seen, View>
/** The figures of a tenant and workload in a month, by subscription and what else makes them differ. */
export type Cell = Map<string, Figure>
export type Cells = Map<string, Map<string, Cell>>
export type Indexed = { covered: Set<Month>; months: Map<Month, Cells> }

/** What a row adds to: `kind` tells figures of one subscription apart. */
type Standing = { workload: string; kind: string; first: Amount; second: Amount }

/**
 * Rows by family, month, tenant, workload and figure; each row covers its month, one that counts nowhere as well.
 * @param meaning of names, where the organization says what is meant; rows of a file are added before it is asked
 */
export function indexRows(rows: readonly FigureRow[], meaning: Meaning = asWritten): Record<Family, Indexed> {
  const all = Object.fromEntries(
    FAMILIES.map((family): [Family, Indexed] => [family, { covered: new Set(), months: new Map() }]),
  ) as Record<Family, Indexed>
  const read = readers()
  for (const one of summed(rows, read)) {
    const row = meaning === asWritten ? one : meant(one, meaning)
    const { covered, months } = all[row.family]
    covered.add(row.month)
    const association = read.tie(row.association) ?? UNCOUNTED
    const standing = standingOf(row, read)
    if (standing === null) continue
    const pairs = at(
      at(months, row.month, newMap<string, Map<string, Cell>>),
      row.tenant,
      newMap<string, Cell>,
    )
    const cell = at(pairs, standing.workload, newMap<string, Figure>)
    see(at(cell, `${row.subscription}\n${standing.kind}`, newMap<Seen, View>), association, row, standing)
  }
  return all
}

const meant = <Row extends FigureRow>(row: Row, meaning: Meaning): Row => ({
  ...row,
  workload: meaning(KIND_OF[row.family], 'workload', row.workload),
  association: meaning(KIND_OF[row.family], 'association', row.association),
})

/** Rows of one identity are one, where files are finer than the rules: their amounts are added. */
function summed(rows: readonly FigureRow[], read: Readers): FigureRow[] {
  const byIdentity = new Map<string, FigureRow>()
  const whole: FigureRow[] = []
  for (const row of rows) {
    if (row.family === 'licence') {
      whole.push(row)
      continue
    }
    const identity = identityOf(row, read)
    const before = byIdentity.get(identity)
    byIdentity.set(identity, before ? plus(before, row) : row)
  }
  return [...whole, ...byIdentity.values()]
}

function identityOf(row: FigureRow, read: Readers): string {
  const { family, month, tenant, workload, association, subscription, partner } = row
  const kind = row.family === 'acr' ? row.offer : row.family === 'usage' ? row.metricType : ''
  const tie = read.tie(association) ?? association
  return [family, month, tenant, workload, tie, subscription, partner, kind].join('\n')
}

function plus(one: FigureRow, other: FigureRow): FigureRow {
  if (one.family === 'acr' && other.family === 'acr') return { ...one, acrUsd: one.acrUsd + other.acrUsd }
  if (one.family === 'revenue' && other.family === 'revenue')
    return { ...one, revenueUsd: one.revenueUsd + other.revenueUsd }
  if (one.family === 'usage' && other.family === 'usage')
    return {
      ...one,
      activeUsers: one.activeUsers + other.activeUsers,
      capacity: one.capacity + other.capacity,
    }
  throw new Error('Rows of one identity are of one family')
}

/** null: it counts nowhere. */
function standingOf(row: FigureRow, read: Readers): Standing | null {
  switch (row.family) {
    case 'acr':
      if (read.leftOut(row.offer)) return null
      return standing(read.service(row.workload), row.offer, row.acrUsd)
    case 'licence':
      return standing(read.licence(row.workload), '', row.paidUnits, row.activeUsers)
    case 'revenue':
      return standing(read.revenue(row.workload), '', row.revenueUsd)
    case 'usage': {
      if (read.trial(row.metricType)) return null
      const workload = read.usage(row.workload)
      const kind = `${row.metricType}\n${read.usageName(row.workload)}`
      return standing(workload, kind, workload === MEASURED_BY_CAPACITY ? row.capacity : row.activeUsers)
    }
  }
}

const standing = (workload: string | null, kind: string, first: Amount, second: Amount = 0n) =>
  workload === null ? null : { workload, kind, first, second }

function see(figure: Figure, association: Seen, row: FigureRow, { first, second }: Standing): void {
  const filled = first > 0n || second > 0n
  const claimed = row.family === 'licence' && filled ? row.associatedOn : null
  const before = figure.get(association)
  figure.set(
    association,
    before
      ? {
          first: larger(before.first, first),
          second: larger(before.second, second),
          claimed: earlier(before.claimed, claimed),
          filled: before.filled || filled,
        }
      : { first, second, claimed, filled },
  )
}

export const larger = (one: Amount, other: Amount): Amount => (one > other ? one : other)

export function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

const newMap = <Key, Value>() => new Map<Key, Value>()

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
