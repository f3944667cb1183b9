import { showDate } from '../../../dates'
import type { LegacyStanding } from './legacy'

/** What is left of the competencies of 2022, in a sentence. */
export function legacyWords({ level, holds, lostOn, anniversaries }: LegacyStanding): string {
  if (level === null)
    return 'No competency of 30 September 2022 is recorded: at an anniversary the benefits of designations are what there is.'
  const held = level === 'gold' ? 'A gold competency' : 'A silver competency'
  if (lostOn)
    return `${held} was held on 30 September 2022; its benefits were let go on ${showDate(lostOn)}, for good.`
  const last = anniversaries.at(-2)
  if (holds) {
    const until = anniversaries.at(-1)
    return `${held} was held on 30 September 2022, and its benefits are held${until ? ` up to ${showDate(until.anniversary)}` : ''}.`
  }
  if (last && last.taken === null)
    return `${held} was held on 30 September 2022; what was taken on ${showDate(last.anniversary)} is not recorded.`
  return `${held} was held on 30 September 2022; its benefits are not held now.`
}
