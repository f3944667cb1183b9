import { addDays, type DateRange, type PlainDate } from '../../dates'
import { AREAS } from '../../programmes/solutions-partner/areas'
import { windowOn } from '../../programmes/solutions-partner/window/windows'
import { TRAINING_DESIGNATION } from './designations'
import { earlier, later } from './judged'
import { renewalAt } from './lifecycle'
import type { DesignationRecord } from './record'
import { termOf } from './term'

/** Which days of the areas have to be judged to say where they stand: oldest first, each day once. */
export function rangesToJudge(
  records: readonly DesignationRecord[],
  shared: PlainDate | null,
  today: PlainDate,
): DateRange[] {
  const window = windowOn(today)
  const ifToday = renewalAt(AREAS[0], today)?.counts.from
  const counted = records.flatMap((record) => {
    const counts =
      record.designation === TRAINING_DESIGNATION ? null : termOf(record, shared, today)?.renewal.counts
    if (!counts || counts.from > today) return []
    return [{ from: counts.from, to: earlier(counts.to, today) }]
  })
  if (!window) return []
  const now = { from: earlier(window.from, ifToday ?? window.from), to: today }
  return merged([now, ...counted])
}

function merged(ranges: readonly DateRange[]): DateRange[] {
  const whole: DateRange[] = []
  for (const range of ranges.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && range.from <= addDays(last.to, 1)) last.to = later(last.to, range.to)
    else whole.push({ ...range })
  }
  return whole
}
