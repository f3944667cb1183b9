import type { Rules } from '@/lib/rules/get-rules'
import type { ValueName } from '@/lib/rules/model/values'
import type { Criterion } from '@/lib/scoring/criterion'

/** Values that stand together: of a criterion, of each of several alternatives, or of all there is. */
type ValueGroup = { title: string; values: ValueName[]; criteria: Criterion[] }

/** In the order of the rules; what the values make is told by the newest rule set. */
export function valueGroups({ programme, keys, columns }: Rules): ValueGroup[] {
  const { criteria = [] } = columns.at(-1)?.qualification ?? {}
  const groups = new Map<string, ValueGroup>()
  for (const value of keys) {
    const made = criteria.find(({ id }) => id === value.criterion)
    const title = value.shared ? programme.alternatives : (made?.words.title ?? 'Window')
    const id = value.shared ? '' : (value.criterion ?? 'window')
    const group = groups.get(id) ?? { title, values: [], criteria: [] }
    groups.set(id, group)
    group.values.push(value)
    if (made && !group.criteria.includes(made)) group.criteria.push(made)
  }
  return [...groups.values()]
}
