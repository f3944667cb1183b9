import { showMonth } from '@/lib/dates'
import type { FigureDifference } from '@/lib/reconcile/compare-figures'
import type { Side, State } from '@/lib/reconcile/model/differing'

export const STATE_NAMES: Record<State, string> = {
  open: 'Open',
  explained: 'Explained',
  reported: 'Reported',
  settled: 'Settled',
}
export const SIDE_NAMES: Record<Side, string> = {
  only_here: 'Only in Laurel',
  only_there: 'Only in Partner Center',
  other_value: 'Other value',
}

/** `Oct 2026, location 1234567`; nothing for the whole. */
export const partName = ({ month, location }: Pick<FigureDifference, 'month' | 'location'>): string =>
  [month && showMonth(month), location && `location ${location}`].filter(Boolean).join(', ')

/** A minus sign that lines up with digits; what is no number stays a word. */
export function signed(difference: string): string {
  if (difference.startsWith('-')) return `−${difference.slice(1)}`
  return /^\d/.test(difference) ? `+${difference}` : difference
}

export const stateOptions = Object.entries(STATE_NAMES).map(([value, name]) => ({ value, name }))
