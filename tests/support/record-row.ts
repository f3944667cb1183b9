import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../lib/imports/model/record-shapes'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { RecordRow } from '../../lib/imports/reading/records/record-row'

export const TODAY = '2026-11-29'
const TENANT = '3F2B6C1E-0000-4000-8000-00000000000A'
const FIGURE = { month: '2026-10', tenant_id: TENANT, workload: 'Teams', association: 'cpor' }
export const GOOD: Record<RecordKind, Record<string, string>> = {
  customers: { tenant_id: TENANT },
  'azure-consumption': { ...FIGURE, acr_usd: '1240.50' },
  'license-usage': { ...FIGURE, paid_units: '250', active_users: '180' },
  'business-revenue': { ...FIGURE, revenue_usd: '1800' },
  'business-usage': { ...FIGURE, active_users: '12' },
  certifications: { person_id: 'MC-1', certification: 'AZ-104', completed_on: '2025-05-02' },
}
export const OWN: Omit<Mapping, 'kind' | 'columns'> = {
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}
export type Change = Record<string, string>

export function readRecord(kind: RecordKind, change: Change = {}, how: Partial<Mapping> = {}) {
  const cells = { ...GOOD[kind], ...change }
  const names = Object.keys(cells)
  const columns = Object.fromEntries(names.map((name) => [name, name]))
  const row = new RecordRow(kind, { ...OWN, columns, ...how }, names, { today: TODAY, timeZone: 'UTC' })
  const problem = row.read(7, Object.values(cells))
  const staged = stagedColumns(RECORD_SHAPES[kind]).map((name, at) => [name, row.values[at]])
  return problem ?? (Object.fromEntries(staged) as Record<string, string | null>)
}
/** What a staged column holds, or the column and code of the refusal. */
export const said = (kind: RecordKind, change: Change, staged: string, how: Partial<Mapping> = {}) => {
  const found = readRecord(kind, change, how)
  return 'message' in found && 'code' in found
    ? `${found.column} ${found.code}`
    : (found as Record<string, string | null>)[staged]
}
