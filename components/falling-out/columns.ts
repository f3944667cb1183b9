import { areaName } from '@/lib/kinds'
import type { Criterion } from '@/lib/scoring/qualification'
import type { FallingOutAnswer } from '@/lib/services/training-services/get-falling-out'

/** `index`: the place among all fifteen criteria; `full` names the column where its group does not stand above it. */
export type Column = { key: string; name: string; full: string; index: number }
/** Base criteria stand for themselves, an area's two metrics under its name. */
export type ColumnGroup = { name: string | null; columns: Column[] }

/** The criteria that have something to lose or to gain, in page order. */
export function columnGroups({ now, refreshes }: FallingOutAnswer): ColumnGroup[] {
  const groups: ColumnGroup[] = []
  for (const [index, { metric, area, status }] of now.entries()) {
    const started =
      status !== 'not_started' || refreshes.some(({ criteria }) => hasStarted(criteria[index]?.after))
    if (area !== null && !started) continue
    const name = area && areaName(area)
    const short = SHORT[metric]
    const column = { key: `${area}/${metric}`, name: short, full: name ? `${name}, ${short}` : short, index }
    const last = groups.at(-1)
    if (last?.name === name) last.columns.push(column)
    else groups.push({ name, columns: [column] })
  }
  return groups
}

const hasStarted = (criterion: Criterion | undefined) =>
  criterion !== undefined && criterion.status !== 'not_started'

const SHORT: Record<Criterion['metric'], string> = {
  'courseware-completions': 'Courseware',
  'exam-unit-purchases': 'Exam units',
  'average-response-score': 'Average',
  'survey-completions': 'Surveys',
}
