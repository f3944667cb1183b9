import type { RuleCell, ShownRules } from '@/lib/insight/model/shown-rules'

type Cited = NonNullable<RuleCell['cited']>
type NumberedSource = { number: number; cited: Cited }

const keyOf = ({ source, standing, note }: Cited) =>
  JSON.stringify([source.document, source.place, source.date, standing, note ?? ''])

/** Each document and place once, numbered in the order in which the columns of the table name them. */
export function numberedSources({ columns, groups }: Pick<ShownRules, 'columns' | 'groups'>): {
  sources: NumberedSource[]
  numberOf: (cited: Cited) => number
} {
  const known = new Map<string, NumberedSource>()
  const lines = groups.flatMap((group) => group.lines)
  for (const cited of columns.flatMap((_, at) => lines.flatMap(({ cells }) => cells[at]?.cited ?? []))) {
    const key = keyOf(cited)
    if (!known.has(key)) known.set(key, { number: known.size + 1, cited })
  }
  return { sources: [...known.values()], numberOf: (cited) => known.get(keyOf(cited))?.number ?? 0 }
}
