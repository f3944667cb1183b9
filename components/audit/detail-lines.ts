import { ROLE_NAMES, ROLES } from '@/lib/auth/roles'
import { capital } from '@/lib/text/capital'

/** One thing that an event tells: what it was and became, or just what it is. */
export type DetailLine = { name: string; before?: string; value: string }

const NAMES: Record<string, string> = {
  name: 'Name',
  slug: 'Short name',
  vOrgId: 'V-org ID',
  partnerId: 'PartnerID',
  anniversary: 'Anniversary date',
  timeZone: 'Time zone',
  businessApplicationsMarket: 'Business Applications market',
  externalId: 'Location ID',
  locationIds: 'Locations',
  country: 'Country',
  kind: 'Kind',
  fileName: 'File',
  importId: 'Import',
  role: 'Role',
  email: 'E-mail address',
  expiresAt: 'Expires',
  id: 'Number in Laurel',
  by: 'By way of',
  what: 'What',
  count: 'Times more within a quarter of an hour',
  format: 'Format',
  ip: 'Address',
}

type Values = Record<string, unknown>
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{before, after}` shows what differs; anything else each value that is there. */
export function detailLines(detail: Values): DetailLine[] {
  const { before, after, ...rest } = detail
  if (!('before' in detail && 'after' in detail)) return plainLines(detail)
  if (isValues(before) && isValues(after)) return [...plainLines(rest), ...changedLines(before, after)]
  return [...plainLines(rest), { name: 'Changed', before: shown(before), value: shown(after) }]
}

function changedLines(before: Values, after: Values): DetailLine[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ name: nameOf(name), before: shown(before[name]), value: shown(after[name]) }))
}

const plainLines = (values: Values): DetailLine[] =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => ({ name: nameOf(name), value: shown(value) }))

/** What tells one thing from another of its kind. */
const HEADLINES = ['fileName', 'name', 'email', 'number', 'externalId', 'metric'].map(nameOf)

/** One line for many: what the event is about, and how much more there is. */
export function headlineOf(lines: readonly DetailLine[]): string {
  const found = HEADLINES.map((name) => lines.find((line) => line.name === name)).find(Boolean) ?? lines[0]
  if (!found) return ''
  const text = found.value.length > 40 ? `${found.value.slice(0, 40)}…` : found.value
  return lines.length === 1 ? `${found.name}: ${text}` : `${text} and ${lines.length - 1} more`
}

/** A name of the code in words: `rowsAccepted` is "Rows accepted". */
function nameOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (one) => ` ${one.toLowerCase()}`)
  return NAMES[name] ?? capital(words)
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const role = ROLES.find((one) => one === value)
  if (role) return ROLE_NAMES[role]
  if (Array.isArray(value)) return value.map(shown).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
