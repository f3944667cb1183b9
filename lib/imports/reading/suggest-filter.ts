import { plain } from '../../text/finder'
import { headersUsed, type Mapping, type RowFilter } from './mapping'
import { plainKey } from './plain-key'

/** `leaves`: what the rows say that would be left out, and how many of those looked at. */
export type SuggestedFilter = RowFilter & { leaves: { value: string; rows: number }[] }

/** Values that are counted of a column that says what became of a row. */
const MOST_VALUES = 8

const HEADERS = new Set(
  [
    'Status',
    'State',
    'Response status',
    'Response type',
    'Finished',
    'Completed',
    'Complete',
    'Is complete',
    'Redemption status',
    'Voucher status',
    'Code status',
    'Order status',
    'Abgeschlossen',
    'Statut',
    'Estado',
    'Stato',
  ].map(plain),
)
const DONE = keys(
  'redeemed',
  'used',
  'finished',
  'complete',
  'completed',
  'submitted',
  'done',
  'true',
  'yes',
  '1',
  'eingelöst',
  'abgeschlossen',
  'wahr',
  'ja',
  'utilisé',
  'terminé',
  'vrai',
  'oui',
  'canjeado',
  'completado',
  'verdadero',
  'sí',
  'utilizado',
  'concluído',
  'sim',
  'fulfilled',
  'paid',
)
const NOT_DONE = keys(
  'issued',
  'unused',
  'not redeemed',
  'unredeemed',
  'expired',
  'cancelled',
  'canceled',
  'revoked',
  'refunded',
  'void',
  'preview',
  'survey preview',
  'test',
  'survey test',
  'spam',
  'partial',
  'incomplete',
  'in progress',
  'started',
  'draft',
  'open',
  'pending',
  'assigned',
  'false',
  'no',
  '0',
  'ausgestellt',
  'offen',
  'storniert',
  'falsch',
  'nein',
  'faux',
  'non',
  'falso',
  'não',
  'available',
)

function keys(...words: string[]): ReadonlySet<string> {
  return new Set(words.map(plainKey))
}

/** A column that says of some rows that they are not done, such as Status: Redeemed, Issued; null: there is none. */
export function suggestFilter(
  mapping: Mapping,
  header: readonly string[],
  sample: readonly string[][],
): SuggestedFilter | null {
  const used = new Set(headersUsed(mapping))
  for (const [at, column] of header.entries()) {
    if (used.has(column) || !HEADERS.has(plain(column))) continue
    const found = filterBy(column, counts(sample, at))
    if (found) return found
  }
  return null
}

function counts(sample: readonly string[][], at: number): Map<string, { value: string; rows: number }> {
  const found = new Map<string, { value: string; rows: number }>()
  for (const row of sample) {
    const value = (row[at] ?? '').trim()
    const key = plainKey(value)
    found.set(key, { value: found.get(key)?.value ?? value, rows: (found.get(key)?.rows ?? 0) + 1 })
    if (found.size > MOST_VALUES) break
  }
  return found
}

function filterBy(column: string, found: ReturnType<typeof counts>): SuggestedFilter | null {
  if (found.size > MOST_VALUES) return null
  const all = [...found]
  const not = all.filter(([key]) => NOT_DONE.has(key))
  const done = all.filter(([key]) => DONE.has(key))
  if (not.length === 0) return null
  // Where it says what is done, whatever else it may come to say is not.
  const keep = done.length > 0
  const chosen = keep ? done : not
  const leaves = keep ? all.filter(([key]) => !DONE.has(key)) : not
  return {
    column,
    values: chosen.map(([, { value }]) => value),
    keep,
    leaves: leaves.map(([, value]) => value),
  }
}
