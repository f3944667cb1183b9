import { showDate } from '../../../dates'
import type { LegacyStanding } from './legacy'

/** What is left of the competencies of 2022, in a sentence. */
export function legacyWords({ level, holds, until, lostOn, due, anniversaries }: LegacyStanding): string {
  if (level === null)
    return 'No competency of 30 September 2022 is recorded: at an anniversary the benefits of designations are what there is.'
  const held = level === 'gold' ? 'A gold competency' : 'A silver competency'
  if (lostOn)
    return `${held} was held on 30 September 2022; its benefits were given up on ${showDate(lostOn)}, for good.`
  const before = `${held} was held on 30 September 2022`
  if (holds) return `${before}, and its benefits are held${until ? ` up to ${showDate(until)}` : ''}.`
  if (holds === false) return `${before}; its benefits are not held now.`
  const last = due && anniversaries[anniversaries.indexOf(due) - 1]
  return last
    ? `${before}; what was taken on ${showDate(last.anniversary)} is not recorded.`
    : `${before}. Its benefits go on until the next anniversary, which the settings do not have: give it there.`
}
