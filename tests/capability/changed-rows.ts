import { associationOf } from '../../lib/imports/model/associations'
import type { FigureRow, Rows } from '../../lib/programmes/solutions-partner/figures/rows'
import { azureServiceOf } from '../../lib/programmes/solutions-partner/names/azure-services'
import { licenceWorkloadOf } from '../../lib/programmes/solutions-partner/names/licence-workloads'
import { revenueWorkloadOf } from '../../lib/programmes/solutions-partner/names/revenue-workloads'
import { usageNameOf, usageWorkloadOf } from '../../lib/programmes/solutions-partner/names/usage-workloads'
import type { Changes, MoreFigures, Tie } from '../../lib/programmes/solutions-partner/trial/changes'

/** The rows as they would be if the changes had really happened: written into them, not laid over them. */
export function changedRows({ figures, customers, certifications }: Rows, changes: Changes): Rows {
  const { lost, ties, more, segments, people } = changes
  const gone = ({ tenant, month }: FigureRow) =>
    lost.some((one) => one.tenant === tenant && one.from <= month)
  const kept = figures.map((row) => (gone(row) ? { ...row, ...NOBODY } : row))
  let tied: FigureRow[] = kept
  for (const [at, tie] of ties.entries()) tied = tied.concat(tiedRows(tied, tie, at))
  return {
    figures: [...tied, ...more.flatMap(moreRows)],
    customers: [
      ...customers.filter(({ tenant }) => !segments.has(tenant)),
      ...[...segments].map(([tenant, segment]) => ({
        tenant,
        segment: segment === 'smb' ? 'SMB' : 'Major Commercial',
      })),
    ],
    certifications: [
      ...certifications,
      ...(people.certified ?? []).map((one) => ({ ...one, linked: null, leftOn: null, type: '' })),
    ].map((row) => ({
      ...row,
      linked: people.linked?.includes(row.person) ? null : row.linked,
      leftOn: people.left?.find((one) => one.person === row.person)?.on ?? row.leftOn,
    })),
  }
}

/** Covers the month and counts nowhere. */
const NOBODY = { tenant: 'nobody', association: 'none' }

/** Every figure of a customer once more, with all that any of its rows says of it. */
function tiedRows(rows: readonly FigureRow[], tie: Tie, at: number): FigureRow[] {
  const own = rows.filter(
    (row) => row.family === tie.family && row.tenant === tie.tenant && row.month >= tie.from,
  )
  const figures = new Map<string, FigureRow>()
  for (const row of addedUp(own)) {
    const key = figureOf(row)
    const before = figures.get(key)
    figures.set(key, before ? largest(before, row) : row)
  }
  return [...figures.values()].map((row) => ({
    ...row,
    association: tie.association,
    partner: `tied ${at}`,
    ...(row.family === 'licence' && { associatedOn: tie.claimedOn }),
  }))
}

function addedUp(rows: readonly FigureRow[]): FigureRow[] {
  const sums = new Map<string, FigureRow>()
  for (const row of rows) {
    const { month, workload, association, subscription, partner } = row
    const key = [
      month,
      workload,
      associationOf(association) ?? association,
      subscription,
      partner,
      kindOf(row),
    ]
    const before = row.family === 'licence' ? undefined : sums.get(key.join('\n'))
    sums.set(row.family === 'licence' ? String(sums.size) : key.join('\n'), before ? plus(before, row) : row)
  }
  return [...sums.values()]
}

const kindOf = (row: FigureRow) =>
  row.family === 'acr' ? row.offer : row.family === 'usage' ? row.metricType : ''

function figureOf(row: FigureRow): string {
  const find = {
    acr: azureServiceOf,
    licence: licenceWorkloadOf,
    revenue: revenueWorkloadOf,
    usage: usageWorkloadOf,
  }
  const listed = row.family === 'usage' ? usageNameOf(row.workload) : ''
  return [
    row.month,
    find[row.family](row.workload) ?? row.workload,
    row.subscription,
    kindOf(row),
    listed,
  ].join('\n')
}

const both =
  (join: (one: bigint, other: bigint) => bigint) =>
  (one: FigureRow, other: FigureRow): FigureRow => {
    if (one.family === 'acr' && other.family === 'acr')
      return { ...one, acrUsd: join(one.acrUsd, other.acrUsd) }
    if (one.family === 'revenue' && other.family === 'revenue')
      return { ...one, revenueUsd: join(one.revenueUsd, other.revenueUsd) }
    if (one.family === 'licence' && other.family === 'licence')
      return {
        ...one,
        paidUnits: join(one.paidUnits, other.paidUnits),
        activeUsers: join(one.activeUsers, other.activeUsers),
      }
    if (one.family === 'usage' && other.family === 'usage')
      return {
        ...one,
        activeUsers: join(one.activeUsers, other.activeUsers),
        capacity: join(one.capacity, other.capacity),
      }
    throw new Error('rows of two families')
  }
const plus = both((one, other) => one + other)
const largest = both((one, other) => (one > other ? one : other))

const moreRows = (one: MoreFigures, at: number): FigureRow[] =>
  one.months.map((month) => moreRow(one, month, `more ${at}`))

function moreRow(one: MoreFigures, month: string, subscription: string): FigureRow {
  const { tenant, workload, association, amount } = one
  const place = { month, tenant, workload, association, subscription, partner: '' }
  switch (one.family) {
    case 'acr':
      return { ...place, family: 'acr', offer: '', acrUsd: amount }
    case 'licence':
      return {
        ...{ ...place, family: 'licence', paidUnits: amount },
        ...{ activeUsers: one.active, associatedOn: one.claimedOn },
      }
    case 'revenue':
      return { ...place, family: 'revenue', revenueUsd: amount }
    case 'usage':
      return { ...place, family: 'usage', metricType: '', activeUsers: amount, capacity: amount }
  }
}
