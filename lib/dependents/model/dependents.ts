import type { PlainDate } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import type { Designations } from '../../specializations/model/standing'
import { badgeLines } from './badge-lines'
import type { Dependent, HeldOne } from './dependent'
import { eligibilityLines } from './eligibility-lines'
import { expertLine, possibleLine, specializationLines } from './specialization-lines'

/** Everything that depends on a designation on a day: badges, specializations, expert programme, eligibility. */
export function dependentsOf(
  area: SolutionArea,
  given: Designations,
  specializations: readonly HeldOne[],
  today: PlainDate,
): Dependent[] {
  return [
    ...badgeLines(area, given, today),
    ...specializationLines(area, given, specializations, today),
    ...possibleLine(area, given, specializations, today),
    ...expertLine(area, given, specializations, today),
    ...eligibilityLines(area, given, today),
  ]
}
