import { levelsOf } from '@/lib/programmes/training-services/levels'
import { recordOf } from '@/lib/programmes/training-services/record'
import {
  MOST_ROWS,
  POINTS_PARAMETERS,
  surveysParameter,
} from '@/lib/programmes/training-services/what-if/parameters'
import type { Criterion } from '@/lib/scoring/criterion'
import type { Qualification } from '@/lib/scoring/qualification'
import { inSize } from '@/lib/scoring/units/amounts'

/** From all that is in the window taken away to as many more as half as much again as the benchmark. */
export type Bounds = Record<string, { min: number; max: number }>

export function sliderBounds(qualification: Qualification): Bounds {
  const { base, areas } = recordOf(qualification)
  const bounds: Bounds = {}
  const { coursewareCompletions, examUnitPurchases } = base.criteria
  for (const { name, part, level } of POINTS_PARAMETERS) {
    const criterion = part === 'exams' ? examUnitPurchases : coursewareCompletions
    const { advanced, fundamentalsAndOthers } = levelsOf(criterion)
    const { count } = level === 'advanced' ? advanced : fundamentalsAndOthers
    bounds[name] = { min: -Math.min(count, MOST_ROWS), max: most(criterion) }
  }
  for (const { id, surveyCompletions } of areas)
    bounds[surveysParameter(id)] = {
      min: -Math.min(inSize(surveyCompletions), MOST_ROWS),
      max: most(surveyCompletions),
    }
  return bounds
}

const most = ({ threshold }: Criterion) => Math.ceil(Number(threshold?.value ?? 0) * 1.5) || 100
