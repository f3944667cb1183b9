import type { RecordKind } from '../../model/import-kinds'

/** Days that may lie after today. */
export const LATER: ReadonlySet<string> = new Set(['expires_on', 'left_on'])

const STORED: Readonly<Record<string, string>> = {
  tenant_id: 'tenant',
  subscription_id: 'subscription',
  partner_id: 'partner',
  person_id: 'person',
  offer: 'detail',
  metric_type: 'detail',
  acr_usd: 'amount',
  revenue_usd: 'amount',
  paid_units: 'amount',
  capacity: 'second',
  associated_on: 'claimed_on',
}

/** The staged column that a column of a file becomes. */
export function storedAs(kind: RecordKind, column: string): string {
  if (column === 'active_users') return kind === 'license-usage' ? 'second' : 'amount'
  return STORED[column] ?? column
}
