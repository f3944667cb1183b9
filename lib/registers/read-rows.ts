import { LaurelError } from '../errors'
import type { Register } from '../imports/model/import-kinds'
import type { EntryCells, EntryProblem, ReadEntry } from './model/entries'
import { readEntry } from './read-entry'

/** A row of the file. `raw` is asked for where the row is kept aside, perhaps after the last row was read. */
export type RegisterRow = {
  line: number
  cells: EntryCells
  raw: () => Buffer
  /** Why nothing can be read of it, such as cells too many. */
  problem?: EntryProblem
}
export type RegisterReject = EntryProblem & { line: number; raw: Buffer }
export type EntryRow = { line: number; raw: () => Buffer; entry: ReadEntry }

const MAX_ROWS = 50_000

/**
 * What the rows of a file say of entries, and which say nothing.
 * @returns editions: how many rows name a language edition of a course that the file names anyway.
 * @throws LaurelError too_large
 */
export async function readRows(kind: Register, source: AsyncIterable<RegisterRow>) {
  const read: EntryRow[] = []
  const rejects: RegisterReject[] = []
  for await (const { line, cells, raw, problem } of source) {
    if (read.length + rejects.length === MAX_ROWS)
      throw new LaurelError(
        'too_large',
        `More than ${MAX_ROWS} rows. Split the file and import the parts. Nothing was imported.`,
      )
    const reading = problem ? { problem } : readEntry(kind, cells)
    if ('entry' in reading) read.push({ line, raw, entry: reading.entry })
    else rejects.push({ line, raw: raw(), ...reading.problem })
  }
  const rows = withoutEditions(read)
  return { rows, rejects, rowsRead: read.length + rejects.length, editions: read.length - rows.length }
}

/** The catalogue knows courses: one row stands for all languages, the course's own where the file has it. */
function withoutEditions(rows: readonly EntryRow[]): EntryRow[] {
  const named = new Set(
    rows.flatMap(({ entry: { course } }) => (course && !course.edition ? [course.number] : [])),
  )
  return rows.filter(({ entry: { course } }) => {
    if (!course?.edition) return true
    if (named.has(course.number)) return false
    named.add(course.number)
    return true
  })
}
