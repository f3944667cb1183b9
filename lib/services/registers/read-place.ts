import { readLocation } from '../../imports/cells'
import { unguard } from '../../imports/formula-guard'
import { placeFields } from '../organizations/organization-input'
import type { EntryCells, EntryReading } from './read-entry'

export function readPlace(cells: EntryCells): EntryReading {
  const cell = (name: string) => unguard(cells(name)).trim()
  const id = readLocation(cell('location_id'))
  if ('problem' in id) return { problem: { column: 'location_id', ...id.problem } }
  const parsed = placeFields.safeParse({ name: cell('name'), country: cell('country') })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {
      problem: {
        column: String(issue?.path[0] ?? ''),
        code: 'too_long',
        message: issue?.message ?? 'Shorten it.',
      },
    }
  }
  if (parsed.data.name === null && parsed.data.country === null)
    return {
      problem: {
        column: 'name',
        code: 'empty',
        message: 'Says neither a name nor a country. Fill one in.',
      },
    }
  return { entry: { key: id.value, payload: parsed.data, course: null } }
}
