import { addDays, type PlainDate } from '../../dates'
import { TRAINING_DESIGNATION } from '../../designations/model/designations'
import { type DesignationRecord, heldFrom } from '../../designations/model/record'
import type { Standing } from '../../designations/model/standing'
import { isHeld } from '../../designations/model/statuses'
import type { SolutionArea } from '../../programmes/solution-areas'
import type { Designations, Held } from '../../specializations/model/standing'

/** The designations of the six areas as what depends on them asks for them. */
export function heldDesignations(
  standings: readonly Standing[],
  records: readonly DesignationRecord[],
): Designations {
  const held = new Map<SolutionArea, readonly Held[]>()
  const qualified = new Map<SolutionArea, boolean>()
  for (const one of standings) {
    const { designation: area } = one
    if (area === TRAINING_DESIGNATION) continue
    const record = records.find(({ designation }) => designation === area)
    const from = record ? heldFrom(record) : null
    if (from !== null && (isHeld(one.status) || one.lapsedOn))
      held.set(area, [{ from, until: lastDayOf(one) }])
    // The days that count today: those of its anniversary once they have begun, else those of the window.
    const answer = one.renewal?.soFar ?? one.window.answer
    if (answer !== 'unknown') qualified.set(area, answer === 'yes')
  }
  return { held, qualified }
}

/** The last day on which it is or was held, unless it is renewed. */
function lastDayOf({ lapsedOn, nextDates, validUntil }: Standing): PlainDate | null {
  const lapses = lapsedOn ?? nextDates.find(({ what }) => what === 'lapses')?.on
  return lapses ? addDays(lapses, -1) : validUntil
}
