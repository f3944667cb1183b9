import type { PlainDate } from '../../dates'
import { SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'
import {
  MAPPING_TABLES,
  type MappedRow,
  type MappingTable,
  REPLACEMENTS,
  type Replacement,
} from './mapping-tables'
import {
  AZURE_EXPERT_MSP,
  aliasesOf,
  type HoldableId,
  SPECIALIZATION_IDS,
  type SpecializationId,
} from './specializations'

/** The table of a day; null before the first. */
export const mappingOn = (day: PlainDate): MappingTable | null =>
  MAPPING_TABLES.findLast(({ from }) => from <= day) ?? null

/** The newest table of a day that has a specialization, or what it became; null: none has. */
export function tableOf(
  id: HoldableId,
  day: PlainDate,
  tables: readonly MappingTable[] = MAPPING_TABLES,
): MappingTable | null {
  const now = nowOf(id, day)
  return tables.findLast(({ from, rows }) => from <= day && rows.some((row) => row.id === now)) ?? null
}

/** What a specialization became by a day; null: it is itself. */
export const replacementOf = (id: HoldableId, day: PlainDate): Replacement | null =>
  REPLACEMENTS.find(({ on, from }) => on <= day && from.some((one) => one === id)) ?? null

/** As which one it counts on a day: what it became, or itself. */
export const nowOf = (id: HoldableId, day: PlainDate): HoldableId => replacementOf(id, day)?.by ?? id

/** The name that the newest table has for it. */
export function nameOf(id: HoldableId): string {
  if (id === AZURE_EXPERT_MSP.id) return AZURE_EXPERT_MSP.name
  const names = MAPPING_TABLES.flatMap(({ rows }) => rows.filter((row) => row.id === id))
  return names.at(-1)?.name ?? id
}

/** What is held against names that people write: words in lower case, without `Microsoft`. */
const plain = (name: string): string =>
  (
    name
      .toLowerCase()
      .replaceAll('&', ' and ')
      .match(/[a-z0-9]+/g) ?? []
  )
    .filter((word) => word !== 'microsoft')
    .join(' ')

const BY_NAME = new Map<string, HoldableId>([
  [plain(AZURE_EXPERT_MSP.name), AZURE_EXPERT_MSP.id],
  [plain(AZURE_EXPERT_MSP.id), AZURE_EXPERT_MSP.id],
  ...SPECIALIZATION_IDS.flatMap((id) =>
    [
      id,
      ...aliasesOf(id),
      ...MAPPING_TABLES.flatMap(({ rows }) => rows.filter((row) => row.id === id).map(({ name }) => name)),
    ].map((name) => [plain(name), id] as const),
  ),
])

/** By its id, or by any name or spelling that a table or a page had for it; null: no table names it. */
export const holdableNamed = (name: string): HoldableId | null => BY_NAME.get(plain(name)) ?? null

const AZURE_AREAS: readonly SolutionArea[] = ['data-ai', 'digital-app-innovation', 'infrastructure']

/** Designations of which one suffices, or all are needed. */
export type Need = { areas: readonly SolutionArea[]; every: boolean }

/** What holding it needs on a day; null: no table says it. */
export function needOn(
  id: HoldableId,
  day: PlainDate,
  tables: readonly MappingTable[] = MAPPING_TABLES,
): Need | null {
  if (id === AZURE_EXPERT_MSP.id) return { areas: AZURE_AREAS, every: true }
  const now = nowOf(id, day)
  const mapped = tableOf(id, day, tables)?.rows.find((row) => row.id === now)
  return mapped ? { areas: inOrder(mapped.areas), every: false } : null
}

const inOrder = (areas: readonly SolutionArea[]): SolutionArea[] =>
  SOLUTION_AREAS.map(({ id }) => id).filter((id) => areas.includes(id))

export type MappingChange = {
  what: 'new' | 'replaced' | 'gone' | 'renamed' | 'areas'
  before: MappedRow | null
  after: MappedRow | null
}

/** What one table has otherwise than an earlier one: what came, what went or became another, what is called or mapped otherwise. */
export function mappingChanges(before: MappingTable, after: MappingTable): MappingChange[] {
  const rowIn = ({ rows }: MappingTable, id: SpecializationId) => rows.find((row) => row.id === id) ?? null
  const went = before.rows.flatMap((row): MappingChange[] => {
    const same = rowIn(after, row.id)
    if (same) return changeOf(row, same)
    const by = replacementOf(row.id, after.from)?.by
    const next = by ? rowIn(after, by) : null
    return [{ what: next ? 'replaced' : 'gone', before: row, after: next }]
  })
  const came = after.rows
    .filter(({ id }) => !rowIn(before, id) && !went.some((one) => one.after?.id === id))
    .map((row): MappingChange => ({ what: 'new', before: null, after: row }))
  return [...went, ...came]
}

function changeOf(before: MappedRow, after: MappedRow): MappingChange[] {
  const sameAreas = inOrder(before.areas).join() === inOrder(after.areas).join()
  if (!sameAreas) return [{ what: 'areas', before, after }]
  return before.name === after.name ? [] : [{ what: 'renamed', before, after }]
}
