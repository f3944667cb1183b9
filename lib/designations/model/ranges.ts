import { addDays, type DateRange, type PlainDate } from '../../dates'
import { windowOn } from '../../programmes/solutions-partner/window/windows'
import { TRAINING_DESIGNATION } from './designations'
import { earlier, later } from './judged'
import type { DesignationRecord } from './record'
import { termOf } from './term'

/** Which days of the areas have to be judged to say where they stand: oldest first, each day once. */
export function rangesToJudge(
  records: readonly DesignationRecord[],
  shared: PlainDate | null,
  today: PlainDate,
): DateRange[] {
  const window = windowOn(today)
  const [first] = WINDOW_STARTS
  const counted = records.flatMap((record) => {
    const counts = record.designation === TRAINING_DESIGNATION ? null : termOf(record, shared)?.renewal.counts
    if (!counts || counts.from > today) return []
    return [{ from: later(counts.from, first), to: earlier(counts.to, today) }]
  })
  return merged([...(window ? [{ from: window.from, to: window.to }] : []), ...counted])
}

const WINDOW_STARTS = ['2022-10-03'] as const

function merged(ranges: readonly DateRange[]): DateRange[] {
  const whole: DateRange[] = []
  for (const range of ranges.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && range.from <= addDays(last.to, 1)) last.to = later(last.to, range.to)
    else whole.push({ ...range })
  }
  return whole
}
