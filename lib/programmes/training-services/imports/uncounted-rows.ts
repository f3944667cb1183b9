import { monthOf, type PlainDate, windowBefore } from '../../../dates'
import type { UncountedReason, UncountedRows } from '../../../imports/model/uncounted-reasons'
import type { TotalDelta } from '../../../line-items/model/total-delta'
import type { TrainingBasis } from '../basis'
import { catalogueTypeOf, entryAt } from '../catalogue'

/** New rows that do not count on a day, by reason, most rows first. Rows beyond a limit are not among them. */
export function uncountedRows(
  deltas: readonly TotalDelta[],
  { catalogue, rules }: Pick<TrainingBasis, 'catalogue' | 'rules'>,
  today: PlainDate,
): UncountedRows[] {
  const window = windowBefore(today, rules.at(today).windowMonths.value)
  const found = new Map<UncountedReason, number>()
  for (const delta of deltas) {
    const { kind, item, month, rows, answeredRows } = delta
    const entry = entryAt(catalogue, catalogueTypeOf(kind), item, monthOf(month))
    if (rows <= 0 || !entry) continue
    const reason =
      month < window.from || month > window.to ? 'outside_window' : surveyReason(delta, entry.level)
    const uncounted = reason === 'no_answers' ? rows - answeredRows : rows
    if (reason && uncounted > 0) found.set(reason, (found.get(reason) ?? 0) + uncounted)
  }
  return [...found].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows)
}

function surveyReason({ kind, eligibility }: TotalDelta, level: string): UncountedReason | null {
  if (kind !== 'survey-responses') return null
  if (level !== 'advanced') return 'not_advanced'
  if (eligibility === 'no_mct' || eligibility === 'mct_not_eligible') return eligibility
  return 'no_answers'
}
