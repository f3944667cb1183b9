import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Ctx } from '../../lib/context'
import type { RecordKind } from '../../lib/imports/model/import-kinds'
import { RECORD_SHAPES } from '../../lib/imports/model/record-shapes'
import type { SaidRow } from '../oracle/replay-records'

export type RecordCells = Record<string, string>

const pick = (...values: string[]) => fc.constantFrom(...values)
const figures = {
  month: pick('2026-09', '2026-10'),
  tenant_id: pick('t-1', 'T-1', 't-2'),
  association: pick('cpor', 'csp-tier-1'),
}

/** Rows over few identities and values, so that repeats and contradictions are common. */
export const RECORD_ROWS: Readonly<Record<RecordKind, fc.Arbitrary<RecordCells>>> = {
  customers: fc.record({
    tenant_id: pick('t-1', 't-2', 'T-2'),
    name: pick('Adventure Works', 'Fabrikam'),
    segment: pick('', 'SMB'),
    country: pick('Norway'),
  }),
  'azure-consumption': fc.record({
    ...figures,
    workload: pick('Key Vault'),
    acr_usd: pick('1.5', '2', '-0.0001', '0'),
    offer: pick('', 'Support'),
  }),
  'license-usage': fc.record({
    ...figures,
    workload: pick('Teams'),
    paid_units: pick('1', '2'),
    active_users: pick('1'),
    associated_on: pick('', '2026-03-12'),
  }),
  'business-revenue': fc.record({ ...figures, workload: pick('Sales'), revenue_usd: pick('1', '2') }),
  'business-usage': fc.record({
    ...figures,
    workload: pick('Sales'),
    active_users: pick('1', '2'),
    capacity: pick('', '0.5'),
  }),
  certifications: fc.record({
    person_id: pick('MC-1', 'mc-2'),
    certification: pick('Azure Administrator Associate'),
    completed_on: pick('2025-05-02', '2025-05-03'),
    expires_on: pick('', '2027-05-02'),
    linked: pick('', 'no'),
    left_on: pick(''),
  }),
}

const IDENTITY: Readonly<Record<RecordKind, readonly string[]>> = {
  customers: ['tenant_id'],
  'azure-consumption': ['month', 'tenant_id', 'workload', 'association', '', '', 'offer'],
  'license-usage': ['month', 'tenant_id', 'workload', 'association', '', '', ''],
  'business-revenue': ['month', 'tenant_id', 'workload', 'association', '', '', ''],
  'business-usage': ['month', 'tenant_id', 'workload', 'association', '', '', ''],
  certifications: ['person_id', 'certification', 'completed_on'],
}
const AMOUNTS: Partial<Record<RecordKind, [string, string]>> = {
  'azure-consumption': ['acr_usd', ''],
  'business-revenue': ['revenue_usd', ''],
  'business-usage': ['active_users', 'capacity'],
}
const CONTENT: Partial<Record<RecordKind, readonly string[]>> = {
  customers: ['name', 'segment', 'country'],
  'license-usage': ['paid_units', 'active_users', 'associated_on'],
  certifications: ['expires_on', 'linked', 'left_on', 'type'],
}

const units = (cell = '') => Math.round(Number(cell) * 10_000)

/** A row of a file as the replay hears it. */
export function saidBy(kind: RecordKind, cells: RecordCells): SaidRow {
  const identity = IDENTITY[kind].map(
    (name) => (name.endsWith('_id') ? cells[name]?.toLowerCase() : cells[name]) ?? '',
  )
  const amounts = AMOUNTS[kind]
  const content = (CONTENT[kind] ?? []).map((name) =>
    ['paid_units', 'active_users'].includes(name) ? units(cells[name]) : (cells[name] ?? ''),
  )
  return {
    identity: identity.join('|'),
    content: content.join('|'),
    ...(amounts && { amounts: [units(cells[amounts[0]]), units(cells[amounts[1]])] }),
  }
}

export type StoredRecord = { importId: number; standing: boolean; identity: string; content: string }

/** The rows of a kind as they lie there. */
export async function storedRecords({ db, orgId }: Ctx, kind: RecordKind): Promise<StoredRecord[]> {
  const { table, key, content, adds } = RECORD_SHAPES[kind]
  const text = ({ name, type }: { name: string; type: string }) =>
    type === 'boolean'
      ? `case when ${name} then 'yes' when not ${name} then 'no' else '' end`
      : `coalesce(${name}::text, '')`
  const said = adds ? `concat_ws(' ', amount, second)` : `concat_ws('|', ${content.map(text).join(', ')})`
  const own = table === 'monthly_figures' ? sql`org_id = ${orgId} and kind = ${kind}` : sql`org_id = ${orgId}`
  const rows = await db.inTenant(orgId, 'read', (tx) =>
    tx.db.execute<{ import_id: string; standing: boolean; identity: string; content: string }>(sql`
      select import_id, standing, concat_ws('|', ${sql.raw(key.map(text).join(', '))}) as identity, ${sql.raw(said)} as content
      from ${sql.raw(table)} where ${own}`),
  )
  return rows.map(({ import_id, ...row }) => ({ ...row, importId: Number(import_id) }))
}
