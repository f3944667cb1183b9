import type { Register } from '../../kinds'
import type { Payload } from '../../registers/entries'
import { readCourse } from './read-course'
import { readPlace } from './read-place'
import { readTrainer } from './read-trainer'

/** A cell by our name of the column; a column that the file does not have reads as empty. */
export type EntryCells = (column: string) => string

export type ReadEntry = {
  key: string
  payload: Payload
  /** The course behind the number, and whether the row names a language edition of it; null for all but courses. */
  course: { number: string; edition: boolean } | null
}
export type EntryProblem = { column: string; code: string; message: string }
export type EntryReading = { entry: ReadEntry } | { problem: EntryProblem }

/** Reads one row of a register file. Pure; dates are ISO by then. */
export function readEntry(kind: Register, cells: EntryCells): EntryReading {
  const nul = NAMES[kind].find((name) => cells(name).includes('\0'))
  if (nul)
    return {
      problem: { column: nul, code: 'nul_character', message: 'Contains a NUL character. Remove it.' },
    }
  if (kind === 'trainers') return readTrainer(cells)
  return kind === 'locations' ? readPlace(cells) : readCourse(kind, cells)
}

const COURSE = ['type', 'number', 'title', 'solution_area', 'program_value', 'days', 'from', 'to', 'pub_type']
const NAMES: Record<Register, readonly string[]> = {
  courses: COURSE,
  exams: COURSE,
  trainers: ['mct_id', 'name', 'active_from', 'active_to', 'credentials'],
  locations: ['location_id', 'name', 'country'],
}
