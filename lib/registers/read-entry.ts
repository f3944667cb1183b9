import type { Register } from '../imports/model/import-kinds'
import type { EntryCells, EntryReading } from './model/entries'
import { readCourse } from './read-course'
import { readPlace } from './read-place'
import { readTrainer } from './read-trainer'

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
