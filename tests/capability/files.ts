import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { cutTo } from '../../lib/programmes/solutions-partner/answer/show'
import { exact } from '../../lib/programmes/solutions-partner/figures/amount'
import { KIND_OF } from '../../lib/programmes/solutions-partner/figures/family-kinds'
import type { FigureRow, Rows } from '../../lib/programmes/solutions-partner/figures/rows'

type Cells = Record<string, string>

/** The six files that say these rows, in the canonical columns. */
export function filesOf({ figures, customers, certifications }: Rows): [RecordKind, Cells[]][] {
  const files = new Map<RecordKind, Cells[]>([
    ['customers', customers.map(({ tenant, segment }) => ({ tenant_id: tenant, segment }))],
    ['certifications', certifications.map(certificationCells)],
  ])
  for (const row of figures) {
    const kind = KIND_OF[row.family]
    files.set(kind, [...(files.get(kind) ?? []), { ...placeCells(row), ...measureCells(row) }])
  }
  return [...files].filter(([, rows]) => rows.length > 0)
}

const certificationCells = (row: Rows['certifications'][number]): Cells => ({
  person_id: row.person,
  certification: row.certification,
  completed_on: row.completedOn,
  expires_on: row.expiresOn ?? '',
  linked: row.linked === null ? '' : row.linked ? 'yes' : 'no',
  left_on: row.leftOn ?? '',
  type: row.type,
})

const placeCells = ({ month, tenant, workload, association, subscription, partner }: FigureRow): Cells => ({
  month,
  tenant_id: tenant,
  workload,
  association,
  subscription_id: subscription,
  partner_id: partner,
})

const amount = (value: bigint) => cutTo(4, exact(value))

function measureCells(row: FigureRow): Cells {
  switch (row.family) {
    case 'acr':
      return { acr_usd: amount(row.acrUsd), offer: row.offer }
    case 'licence':
      return {
        paid_units: amount(row.paidUnits),
        active_users: amount(row.activeUsers),
        associated_on: row.associatedOn ?? '',
      }
    case 'revenue':
      return { revenue_usd: amount(row.revenueUsd) }
    case 'usage':
      return {
        metric_type: row.metricType,
        active_users: amount(row.activeUsers),
        capacity: amount(row.capacity),
      }
  }
}
