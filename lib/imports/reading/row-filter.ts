import { show } from './cells'
import type { Mapping } from './mapping'
import { plainKey } from './plain-key'

/** Rows that the mapping leaves out, by what they say: `Status` is `preview`, 10 rows. */
export type LeftOut = { column: string; value: string; rows: number }

/** Values that are counted by themselves; of a column that says something else in each row, the rest is `…`. */
const MOST_COUNTED = 20
const REST = '…'

/** Which rows of a file are read, and how many are not, by why. */
export class RowFilters {
  private readonly filters: { column: string; at: number; values: Set<string>; keep: boolean }[]
  private counts = new Map<string, LeftOut>()
  private readonly seen = new Set<string>()

  constructor(
    { filter }: Pick<Mapping, 'filter'>,
    private readonly header: readonly string[],
  ) {
    this.filters = (filter ?? []).map(({ column, values, keep }) => ({
      column,
      at: header.indexOf(column),
      values: new Set(values.map(plainKey)),
      keep,
    }))
  }

  /** Whether a row is left out; one whose cells do not fit the header is not, so that it is told. */
  leavesOut(cells: readonly string[]): boolean {
    if (this.filters.length === 0 || cells.length !== this.header.length) return false
    for (const { column, at, values, keep } of this.filters) {
      const cell = cells[at] ?? ''
      if (values.has(plainKey(cell)) === keep) continue
      this.count(column, cell)
      return true
    }
    return false
  }

  /** What was left out since the last time. */
  take(): LeftOut[] {
    const taken = [...this.counts.values()]
    this.counts = new Map()
    return taken
  }

  /** A row is left out for what it says in a column of the file. */
  count(column: string, cell: string): void {
    const said = show(cell.trim()).slice(1, -1)
    const known = this.seen.has(`${column}\n${said}`)
    const value = known || this.seen.size < MOST_COUNTED ? said : REST
    const key = `${column}\n${value}`
    this.seen.add(key)
    const before = this.counts.get(key)
    this.counts.set(key, { column, value, rows: (before?.rows ?? 0) + 1 })
  }
}

/** Both together, the most first. */
export function addLeftOut(one: readonly LeftOut[], other: readonly LeftOut[]): LeftOut[] {
  const sum = new Map<string, LeftOut>()
  for (const { column, value, rows } of [...one, ...other]) {
    const key = `${column}\n${value}`
    sum.set(key, { column, value, rows: (sum.get(key)?.rows ?? 0) + rows })
  }
  return [...sum.values()].sort((a, b) => b.rows - a.rows)
}
