import type { Reason } from '../areas'
import type { AreaScore } from '../score'
import { decidingOf } from './missing-words'

const GAPS: readonly (Reason | null)[] = ['no_figures', 'no_figures_a_year_ago', 'months_missing']

/** What nobody knows of an area for want of months: metrics of the track that decides, and sides of them. */
export const unknownIn = (area: AreaScore): Set<string> =>
  new Set(
    decidingOf(area).metrics.flatMap(({ id, reason, parts }) => [
      ...(GAPS.includes(reason) ? [id] : []),
      ...parts.flatMap((part) => (part.value === null ? [`${id} ${part.id}`] : [])),
    ]),
  )
