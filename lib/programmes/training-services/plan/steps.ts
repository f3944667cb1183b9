import type { Step } from '../../../plan/model/line'
import { atLeast } from '../../../scoring/rational'
import { shortfall } from '../../../scoring/units/amounts'
import type { Level } from '../kinds'
import type { Drafted, TrainingLine, Way } from './line'
import { pairPhrase, rowsPhrase, surveysPhrase } from './words'

/** What completes a line with the fewest rows; null where no amount does, empty where nothing is to be done. */
export function stepsOf({ way, metric, group }: Drafted): Step[] | null {
  if (way === null) return []
  if (way.kind === 'surveys') {
    const [least] = way.options
    if (!least) return null
    const { surveys: amount, average } = least
    return [{ metric, group, part: null, amount, average, phrase: pairPhrase(least) }]
  }
  const step = (part: Level, amount: number): Step => {
    return { metric, group, part, amount, average: null, phrase: rowsPhrase(metric, part, amount) }
  }
  if (way.advanced !== null) return [step('advanced', way.advanced)]
  if (way.fundamentalsAndOthers !== null) return [step('fundamentals_and_others', way.fundamentalsAndOthers)]
  if (way.mixed === null) return null
  return [
    step('advanced', way.mixed.advanced),
    step('fundamentals_and_others', way.mixed.fundamentalsAndOthers),
  ]
}

/** The least for base criteria and one area: surveys of the nearest area lift the average of the base criteria too. */
export function wholePlan(lines: readonly TrainingLine[]): Step[] | null {
  const area = nearestArea(lines)
  if (area === null) return null
  const together = lines.filter(
    (line) => line === area || (line.group === null && (area.way === null || line.way?.kind === 'points')),
  )
  const steps = together.map(({ least }) => least)
  const anyArea = noAreaBegun(lines)
  return steps.every((step) => step !== null)
    ? steps.flat().map((step) => ({ ...step, phrase: surveysPhrase(step, anyArea) ?? step.phrase }))
    : null
}

/** Where no area has a survey, any of them is as near as the other: the sentence names none. */
const noAreaBegun = (lines: readonly TrainingLine[]): boolean =>
  lines.every(
    ({ group, statusNow, statusAhead }) =>
      group === null || (statusNow === 'not_started' && statusAhead === 'not_started'),
  )

/** An area that is completed, else the one that takes the fewest surveys; of equals the one with most of them. */
export function nearestArea(lines: readonly TrainingLine[]): TrainingLine | null {
  const areas = lines.filter((line) => line.group !== null && surveysOf(line.way) !== null)
  return areas.reduce<TrainingLine | null>(
    (best, line) => (best && !isNearer(line, best) ? best : line),
    null,
  )
}

function isNearer(line: TrainingLine, best: TrainingLine): boolean {
  const [one, other] = [surveysOf(line.way) ?? 0, surveysOf(best.way) ?? 0]
  return one < other || (one === other && !atLeast(shortfall(line.ahead), shortfall(best.ahead)))
}

/** 0: nothing to do. null: no number suffices. */
function surveysOf(way: Way | null): number | null {
  if (way === null) return 0
  return (way.kind === 'surveys' && way.options[0]?.surveys) || null
}
