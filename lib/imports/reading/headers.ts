import { plain } from '../../text/finder'
import { IMPORT_KINDS, type ImportKind } from '../model/import-kinds'
import { columnsOf, QUESTION_COLUMNS } from './columns'
import { doubledName } from './header-names'

/** A question of a survey, by its number: `Q1`, `Question 1`, `q01: …`, `1. The instructor …`. */
const QUESTION = /^(?:q|question|frage)?[\s_.-]*0*([1-9])(?![\d])/i
const NUMBERED = /^(?:(?:q|question|frage)[\s_.-]*0*[1-9](?!\d)|0*[1-9]\s*[.):-]\s*\D)/i

/** How well a header names a column: 0 is its own name, then its aliases in their order; null does not. */
type Names = ReadonlyMap<string, ReadonlyMap<string, number>>

const namesOf = (kind: ImportKind): Names => {
  const names = new Map<string, Map<string, number>>()
  for (const { name, aliases } of columnsOf(kind))
    for (const [rank, alias] of [name, ...aliases].entries()) {
      const key = plain(alias)
      const columns = names.get(key) ?? new Map<string, number>()
      if (!columns.has(name)) columns.set(name, rank)
      names.set(key, columns)
    }
  return names
}
const NAMES = Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, namesOf(kind)])) as Record<
  ImportKind,
  Names
>

export type Match = { header: string; rank: number }

/** For each column of the kind the headers that may be it, the most fitting first. */
export function matches(kind: ImportKind, headers: readonly string[]): Map<string, Match[]> {
  const found = new Map<string, Match[]>()
  for (const header of headers)
    for (const [column, rank] of ranksOf(kind, doubledName(header, headers) ?? header))
      found.set(column, [...(found.get(column) ?? []), { header, rank }])
  for (const list of found.values()) list.sort((a, b) => a.rank - b.rank)
  return found
}

function ranksOf(kind: ImportKind, header: string): [string, number][] {
  const known = NAMES[kind].get(plain(header))
  // A header written exactly as ours is ours, whatever else it may look like.
  if (columnsOf(kind).some(({ name }) => name === header)) return [[header, -1]]
  if (known) return [...known]
  if (kind !== 'survey-responses' || !NUMBERED.test(header)) return []
  const column = QUESTION_COLUMNS[Number(QUESTION.exec(header)?.[1]) - 1]
  return column === undefined ? [] : [[column, 100]]
}

/** How many of the headers anything is known of, for the kind that knows most. */
export const knownHeaders = (headers: readonly string[]): number =>
  Math.max(...IMPORT_KINDS.map((kind) => headers.filter((header) => ranksOf(kind, header).length > 0).length))
