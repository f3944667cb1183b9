import { atLeast } from '../../../scoring/rational'
import { shortfall } from '../../../scoring/units/amounts'
import type { Level } from '../kinds'
import type { PlanLine, Step, Way } from './line'

/** What completes a line with the fewest rows; null where no amount does, empty where nothing is to be done. */
export function stepsOf({ way, metric, area }: PlanLine): Step[] | null {
  if (way === null) return []
  if (way.kind === 'surveys') {
    const [least] = way.options
    return least ? [{ kind: 'surveys', area, amount: least.surveys, options: way.options }] : null
  }
  const step = (level: Level, amount: number): Step => ({ kind: 'points', metric, level, amount })
  if (way.advanced !== null) return [step('advanced', way.advanced)]
  if (way.fundamentalsAndOthers !== null) return [step('fundamentals_and_others', way.fundamentalsAndOthers)]
  if (way.mixed === null) return null
  return [
    step('advanced', way.mixed.advanced),
    step('fundamentals_and_others', way.mixed.fundamentalsAndOthers),
  ]
}

/** The least for base criteria and one area: surveys of the nearest area lift the average of the base criteria too. */
export function wholePlan(lines: readonly PlanLine[]): Step[] | null {
  const area = nearestArea(lines)
  if (area === null) return null
  const together = lines.filter(
    (line) => line === area || (line.area === null && (area.way === null || line.way?.kind === 'points')),
  )
  const steps = together.map(stepsOf)
  return steps.every((step) => step !== null) ? steps.flat() : null
}

/** An area that is completed, else the one that takes the fewest surveys; of equals the one with most of them. */
export function nearestArea(lines: readonly PlanLine[]): PlanLine | null {
  const areas = lines.filter((line) => line.area !== null && surveysOf(line.way) !== null)
  return areas.reduce<PlanLine | null>((best, line) => (best && !isNearer(line, best) ? best : line), null)
}

function isNearer(line: PlanLine, best: PlanLine): boolean {
  const [one, other] = [surveysOf(line.way) ?? 0, surveysOf(best.way) ?? 0]
  return one < other || (one === other && !atLeast(shortfall(line.ahead), shortfall(best.ahead)))
}

/** 0: nothing to do. null: no number suffices. */
function surveysOf(way: Way | null): number | null {
  if (way === null) return 0
  return (way.kind === 'surveys' && way.options[0]?.surveys) || null
}
