import { writeAudit } from '@/db/tenant/audit'
import { lockState } from '@/db/tenant/state'
import { LaurelError } from '../../errors'
import { detectSeparator } from '../../imports/separators'
import { readBlock } from '../../imports/text-block'
import { authorize, type Ctx } from '../context'
import { sayByHand } from '../registers/say-by-hand'
import { type CatalogueValues, catalogueInput } from './catalogue-input'
import { saidOf } from './change-catalogue'

export const CATALOGUE_COLUMNS = [
  'type',
  'number',
  'title',
  'solution_area',
  'program_value',
  'days',
  'from',
  'to',
] as const

export type CatalogueImport = {
  added: number
  updated: number
  unchanged: number
  rejected: { line: number; column: string; message: string }[]
}

const MAX_ROWS = 20_000

/** Valid rows go in, the others are named; all in one transaction. @throws LaurelError invalid_file */
export async function importCatalogue(ctx: Ctx, text: Buffer): Promise<CatalogueImport> {
  authorize(ctx, 'catalogue:write')
  return ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    await lockState(tx)
    const entries: CatalogueValues[] = []
    const result: CatalogueImport = { added: 0, updated: 0, unchanged: 0, rejected: [] }
    let header: string[] | null = null
    for (const { line, cells } of records(text)) {
      if (header === null) {
        header = checkedHeader(cells)
        continue
      }
      if (line > MAX_ROWS) throw new LaurelError('too_large', `More than ${MAX_ROWS} lines. Split the file.`)
      const entry = catalogueInput.safeParse(named(header, cells))
      if (entry.success) entries.push(entry.data)
      else result.rejected.push({ line, ...firstIssue(entry.error.issues) })
    }
    if (header === null)
      throw new LaurelError('invalid_file', 'The file is empty. Its first line must name the columns.')
    const { outcomes } = await sayByHand(tx, 'catalogue', entries.map(saidOf))
    for (const outcome of outcomes) result[outcome] += 1
    const { rejected, ...counts } = result
    await writeAudit(tx, ctx, 'catalogue.import', { ...counts, rejected: rejected.length })
    return result
  })
}

function records(file: Buffer): { line: number; cells: string[] }[] {
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
