import { LaurelError } from '../errors'
import type { ReadEntry } from './model/entries'
import { IDS_BETWEEN, PLAIN_REGISTERS, type PlainName } from './model/plain-registers'
import { readFields } from './read-plain'

/**
 * The entry that a body says, by the names of its fields (`mctId` for the column `mct_id`); each is read as the cell of a
 * file is, and null is an empty one.
 * @param called what a form calls the fields that have to be filled
 * @throws LaurelError invalid_request with everything that is wrong, by field
 */
export function entryOfBody(
  name: PlainName,
  body: object,
  called: Readonly<Record<string, string>>,
): ReadEntry {
  const { key, fields } = PLAIN_REGISTERS[name]
  const fieldOf = new Map([...key, ...fields].map(({ column, field }) => [column, field]))
  const values = new Map<string, unknown>(Object.entries(body))
  const reading = readFields(name, (column) => cellOf(values.get(fieldOf.get(column) ?? '')))
  if ('entry' in reading) return reading.entry
  const issues = reading.faults.map(({ column, code, message }) => {
    const path = fieldOf.get(column) ?? column
    return { path, message: code === 'empty' ? `${called[path] ?? path}: fill it in.` : message }
  })
  throw new LaurelError('invalid_request', issues[0]?.message ?? 'This entry cannot be read.', issues)
}

const cellOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(IDS_BETWEEN) : String(value ?? '')
