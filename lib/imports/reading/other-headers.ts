import { isRecordKind } from '../model/record-shapes'
import { matches } from './headers'
import type { Mapping } from './mapping'

/** Headers that fit a column as well as the one that is read, by column. Reports of customers have several of a kind. */
export function otherHeaders(
  { kind, columns }: Pick<Mapping, 'kind' | 'columns'>,
  header: readonly string[],
): { column: string; taken: string; others: string[] }[] {
  if (!isRecordKind(kind)) return []
  const used = new Set(Object.values(columns))
  return [...matches(kind, header)].flatMap(([column, found]) => {
    const taken = columns[column]
    const others = found.map((one) => one.header).filter((name) => !used.has(name))
    return taken === undefined || others.length === 0 ? [] : [{ column, taken, others }]
  })
}
