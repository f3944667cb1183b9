import { LaurelError } from '../errors'
import { detectSeparator } from '../imports/reading/separators'
import { readBlock } from '../imports/reading/text-block'
import { type CatalogueValues, catalogueInput } from './catalogue-input'

const CATALOGUE_COLUMNS = [
  'type',
  'number',
  'title',
  'solution_area',
  'program_value',
  'days',
  'from',
  'to',
] as const

export type ReadCatalogue = {
  entries: CatalogueValues[]
  rejected: { line: number; column: string; message: string }[]
}

const MAX_ROWS = 20_000

/** A file of courses and exams: what its rows say, and which of them say nothing. A task aside. @throws LaurelError */
export async function readCatalogue({ text }: { text: Uint8Array }): Promise<ReadCatalogue> {
  const read: ReadCatalogue = { entries: [], rejected: [] }
  let header: string[] | null = null
  for (const { line, cells } of records(text)) {
    if (header === null) {
      header = checkedHeader(cells)
      continue
    }
    if (line > MAX_ROWS) throw new LaurelError('too_large', `More than ${MAX_ROWS} lines. Split the file.`)
    const entry = catalogueInput.safeParse(named(header, cells))
    if (entry.success) read.entries.push(entry.data)
    else read.rejected.push({ line, ...firstIssue(entry.error.issues) })
  }
  if (header === null)
    throw new LaurelError('invalid_file', 'The file is empty. Its first line must name the columns.')
  return read
}

function records(file: Uint8Array): { line: number; cells: string[] }[] {
  const text = new TextDecoder().decode(file)
  const { rows, lines } = readBlock(text, detectSeparator(text), 1, true)
  return rows.map((cells, index) => ({ line: lines[index] ?? 0, cells }))
}
function checkedHeader(cells: string[]): string[] {
  const header = cells.map((cell) => cell.trim())
  const missing = ['type', 'number', 'title', 'solution_area'].filter((name) => !header.includes(name))
  if (missing.length === 0) return header
  throw new LaurelError(
    'invalid_file',
    `This is not a catalogue file: ${missing.join(', ')} missing in the first line. The columns are ${CATALOGUE_COLUMNS.join(', ')}.`,
    missing.map((name) => ({ path: name, message: `The column ${name} is missing.` })),
  )
}

function named(header: string[], cells: string[]) {
  const cell = (name: string) => cells[header.indexOf(name)] ?? ''
  return {
    type: cell('type'),
    number: cell('number'),
    title: cell('title'),
    area: cell('solution_area'),
    programValue: cell('program_value'),
    days: cell('days'),
    from: cell('from'),
    to: cell('to'),
  }
}

const COLUMN_OF: Record<string, string> = { area: 'solution_area', programValue: 'program_value' }

function firstIssue(issues: { path: PropertyKey[]; message: string }[]) {
  const [issue] = issues
  const path = String(issue?.path[0] ?? '')
  return { column: COLUMN_OF[path] ?? path, message: issue?.message ?? 'This row cannot be read.' }
}
