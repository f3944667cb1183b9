import { areaName } from '@/lib/kinds'
import type { Criterion } from '@/lib/scoring/qualification'
import type { FallingOutAnswer } from '@/lib/services/training-services/get-falling-out'

export type Column = { key: string; name: string; index: number }

/** The criteria that have something to lose or to gain, in page order; `index` is their place among all fifteen. */
export function columnsOf({ now, refreshes }: FallingOutAnswer): Column[] {
  return now.flatMap((criterion, index) => {
    const { metric, area } = criterion
    const started =
      criterion.status !== 'not_started' || refreshes.some(({ criteria }) => hasAny(criteria[index]?.after))
    return area === null || started ? [{ key: `${area}/${metric}`, name: nameOf(criterion), index }] : []
  })
}

const hasAny = (criterion: Criterion | undefined) =>
  criterion !== undefined && criterion.status !== 'not_started'

const BASE: Record<Criterion['metric'], string> = {
  'courseware-completions': 'Courseware',
  'exam-unit-purchases': 'Exam units',
  'average-response-score': 'Average score',
  'survey-completions': 'Surveys',
}

/** Short enough to stand above a number. */
export const nameOf = ({ metric, area }: Pick<Criterion, 'metric' | 'area'>): string =>
  area === null
    ? BASE[metric]
    : `${areaName(area)} ${metric === 'survey-completions' ? 'surveys' : 'average'}`
