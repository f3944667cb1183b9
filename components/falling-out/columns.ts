import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import type { Criterion } from '@/lib/scoring/criterion'

/** `index`: the place among all fifteen criteria; `full` names the column where its group does not stand above it. */
export type Column = { key: string; name: string; full: string; index: number }
/** Base criteria stand for themselves, an area's two metrics under its name. */
type ColumnGroup = { name: string | null; columns: Column[] }

/** The criteria that have something to lose or to gain, in page order. */
export function columnGroups({ now, refreshes }: FallingOutAnswer): ColumnGroup[] {
  const groups: ColumnGroup[] = []
  for (const [index, criterion] of now.entries()) {
    const { group, groupName: name, words } = criterion
    const started =
      hasStarted(criterion) || refreshes.some(({ criteria }) => hasStarted(criteria[index]?.after))
    if (group !== null && !started) continue
    const { short, column: wide = short } = words
    const column = { key: criterion.id, name: wide, full: name ? `${name}, ${wide}` : wide, index }
    const last = groups.at(-1)
    if (last?.name === name) last.columns.push(column)
    else groups.push({ name, columns: [column] })
  }
  return groups
}

const hasStarted = (criterion: Criterion | undefined) =>
  criterion !== undefined && criterion.status !== 'not_started'
