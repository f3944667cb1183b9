import { readLocation } from '../imports/reading/cells'
import { unguard } from '../imports/reading/formula-guard'
import { placeFields } from '../organizations/organization-input'
import type { EntryCells, EntryReading } from './model/entries'
import { problemOf } from './problem-of'

export function readPlace(cells: EntryCells): EntryReading {
  const cell = (name: string) => unguard(cells(name)).trim()
  const id = readLocation(cell('location_id'))
  const parsed = placeFields.safeParse({ name: cell('name'), country: cell('country') })
  if ('problem' in id || !parsed.success) {
    const unread = 'problem' in id ? [{ column: 'location_id', ...id.problem }] : []
    const tooLong = (parsed.error?.issues ?? []).map(({ path: [field], message }) => ({
      column: String(field),
      code: 'too_long',
      message,
    }))
    return { problem: problemOf([...unread, ...tooLong]) }
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
