import { areaName, type Metric } from '@/lib/kinds'
import type { ImportSummary } from './incoming/contract'

export type Effect = NonNullable<ImportSummary['effect']>
export type EffectScore = Effect['scores'][number]

const NAMES: Record<Metric, string> = {
  'courseware-completions': 'Courseware',
  'exam-unit-purchases': 'Exams',
  'average-response-score': 'Average',
  'survey-completions': 'Surveys',
}

/** `Courseware`, `Data & AI surveys`. */
export const scoreName = ({ criterion, area }: Pick<EffectScore, 'criterion' | 'area'>): string =>
  area ? `${areaName(area)} ${NAMES[criterion].toLowerCase()}` : NAMES[criterion]

/** `Courseware 811.0 → 843.5`; the arrow is read as "to". */
export const scoreLine = (score: EffectScore): string =>
  `${scoreName(score)} ${score.before} → ${score.after}`
