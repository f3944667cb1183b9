import type { ImportKind } from '../model/import-kinds'
import { matches } from './headers'

/** The best header for each column; a header that fits several columns goes where it fits best. */
export function suggested(kind: ImportKind, names: readonly string[]): Record<string, string> {
  const candidates = [...matches(kind, names)]
    .flatMap(([column, list]) => list.map((match) => ({ column, ...match })))
    .sort((a, b) => a.rank - b.rank)
  const columns: Record<string, string> = {}
  const used = new Set<string>()
  for (const { column, header } of candidates) {
    if (columns[column] !== undefined || used.has(header)) continue
    columns[column] = header
    used.add(header)
  }
  return columns
}
