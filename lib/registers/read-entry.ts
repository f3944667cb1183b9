import type { Register } from '../imports/model/import-kinds'
import { REGISTER_COLUMNS } from '../imports/reading/register-columns'
import type { EntryCells, EntryReading } from './model/entries'
import { isPlain } from './model/plain-registers'
import { readCourse } from './read-course'
import { readPlace } from './read-place'
import { readPlain } from './read-plain'
import { readTrainer } from './read-trainer'

/** Reads one row of a register file. Pure; dates are ISO by then. */
export function readEntry(kind: Register, cells: EntryCells): EntryReading {
  const nul = REGISTER_COLUMNS[kind].find(({ name }) => cells(name).includes('\0'))
  if (nul)
    return {
      problem: { column: nul.name, code: 'nul_character', message: 'Contains a NUL character. Remove it.' },
    }
  if (isPlain(kind)) return readPlain(kind, cells)
  if (kind === 'trainers') return readTrainer(cells)
  return kind === 'locations' ? readPlace(cells) : readCourse(kind, cells)
}
