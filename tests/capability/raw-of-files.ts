import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { nothing, type Raw } from './raw'

type File = { kind: RecordKind; columns: readonly string[]; rows: readonly (readonly string[])[] }
type Cells = Readonly<Record<string, string>>

/** Cells of reports under their documented names: of the headers that the reports have, these are the ones read. */
export function rawOf(files: readonly File[]): Raw {
  const raw = nothing()
  for (const { kind, columns, rows } of files)
    for (const row of rows)
      READ[kind](raw, Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''])))
  return raw
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `2026-10-01` or `October 2026`. */
function monthIn(cell = ''): string {
  const [name = '', year = ''] = cell.split(' ')
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}` : cell.slice(0, 7)
}

const place = (cells: Cells) => ({
  month: monthIn(cells.Month ?? cells.FiscalMonthName),
  tenant_id: cells.CustomerTenantId ?? cells.CustomerTenantID ?? '',
  workload: cells.ServiceLevel2 ?? cells.WorkloadName ?? cells.Workloads ?? cells.Workload ?? '',
  association: cells.PartnerAttributionType ?? cells.PartnerAssociationType ?? '',
  subscription_id: cells.SubscriptionId ?? '',
  partner_id: '',
})

const READ: Readonly<Record<RecordKind, (raw: Raw, cells: Cells) => void>> = {
  customers: ({ customers }, { CustomerTenantId = '', CustomerSegment = '' }) =>
    customers.push({ tenant_id: CustomerTenantId, segment: CustomerSegment }),
  'azure-consumption': ({ azure }, cells) =>
    azure.push({ ...place(cells), acr_usd: cells.ACR_USD ?? '', offer: '' }),
  'license-usage': ({ licences }, cells) =>
    licences.push({
      ...place(cells),
      paid_units: cells.PaidAvailableUnits ?? '',
      active_users: cells.MonthlyActiveUsers ?? '',
      associated_on: cells.DateAssociated ?? '',
    }),
  'business-revenue': ({ revenue }, cells) =>
    revenue.push({ ...place(cells), revenue_usd: cells.AdjustedRevenueAmtCD ?? '' }),
  'business-usage': ({ usage }, cells) =>
    usage.push({ ...place(cells), active_users: cells.MAU ?? '', capacity: '', metric_type: '' }),
  certifications: ({ certifications }, cells) =>
    certifications.push({
      person_id: cells.MCPID ?? '',
      certification: cells.TrainingTitle ?? '',
      completed_on: cells.TrainingCompletionDate ?? '',
      expires_on: cells.ExpirationDate ?? '',
      linked: cells.Linked ?? '',
      left_on: cells['Left on'] ?? '',
      type: cells.TrainingType ?? '',
    }),
}
