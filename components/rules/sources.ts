import type { RuleColumn } from '@/lib/rules/get-rules'
import type { Cited } from '@/lib/rules/model'

type NumberedSource = { number: number; cited: Cited<string | null> }

const keyOf = ({ source, standing, note }: Cited<string | null>) =>
  JSON.stringify([source.document, source.place, source.date, standing, note ?? ''])

/** Each document and place once, numbered in the order in which the table names them. */
export function numberedSources(columns: readonly RuleColumn[]): {
  sources: NumberedSource[]
  numberOf: (cited: Cited<string | null>) => number
} {
  const known = new Map<string, NumberedSource>()
  for (const { values } of columns)
    for (const { cited } of values) {
      const key = keyOf(cited)
      if (!known.has(key)) known.set(key, { number: known.size + 1, cited })
    }
  return { sources: [...known.values()], numberOf: (cited) => known.get(keyOf(cited))?.number ?? 0 }
}
