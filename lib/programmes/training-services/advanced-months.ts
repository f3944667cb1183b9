import { type DateRange, firstOf, type PlainDate } from '../../dates'
import type { TrainingBasis } from './basis'
import { entryAt } from './catalogue'

/** A course, and the first day of a month in which the catalogue has it as advanced. */
export type AdvancedMonth = { item: string; month: PlainDate }

/** Where surveys of a window count, if trainer and answers allow it: other courses bring nothing in any case. */
export function advancedMonths(
  { totals, catalogue }: Pick<TrainingBasis, 'totals' | 'catalogue'>,
  window: DateRange,
): AdvancedMonth[] {
  const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)]
  const found = new Map<string, AdvancedMonth>()
  for (const { kind, item, month } of totals) {
    if (kind !== 'survey-responses' || month < first || month > last) continue
    if (entryAt(catalogue, 'course', item, month)?.level === 'advanced')
      found.set(`${item} ${month}`, { item, month: firstOf(month) })
  }
  return [...found.values()]
}
