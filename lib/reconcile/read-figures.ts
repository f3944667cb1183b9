import { LaurelError } from '../errors'
import { openFile } from '../imports/reading/open-file'
import type { Block } from '../imports/reading/opened-file'
import { type FigureInput, figureInput, MOST_FIGURES } from './reconciliation-input'

const NEEDED = ['metric', 'value']
const MOST_ISSUES = 20

/** All figures of a file, or what is wrong with it. A task aside. @throws LaurelError invalid_file */
export async function readFigures({ path }: { path: string }): Promise<FigureInput[]> {
  const opened = await openFile(path)
  const names = opened.header.names.map((name) => name.toLowerCase())
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0)
    refuse(
      missing.map((path) => ({ path, message: `The column ${path} is missing. Add it to the first line.` })),
    )
  const figures: FigureInput[] = []
  const issues: { path: string; message: string }[] = []
  for await (const block of opened.blocks()) {
    figures.push(...readBlock(block, names, issues))
    if (figures.length > MOST_FIGURES)
      refuse([{ path: 'header', message: `More than ${MOST_FIGURES} figures. Split the file.` }])
    if (issues.length >= MOST_ISSUES) break
  }
  if (issues.length > 0) refuse(issues.slice(0, MOST_ISSUES))
  return figures
}

function* readBlock(
  { rows, lines }: Block,
  names: readonly string[],
  issues: { path: string; message: string }[],
): Generator<FigureInput> {
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => row[names.indexOf(name)]?.trim() ?? ''
    const read = figureInput.safeParse({
      metric: cell('metric'),
      area: cell('area'),
      month: cell('month'),
      location: cell('location_id'),
      value: cell('value'),
    })
    if (read.success) yield read.data
    else
      for (const { path, message } of read.error.issues) {
        const column = path[0] === 'location' ? 'location_id' : String(path[0])
        issues.push({ path: column, message: `Line ${lines[index]}, ${column}: ${message}` })
      }
  }
}

function refuse(issues: { path: string; message: string }[]): never {
  throw new LaurelError('invalid_file', 'These figures cannot be read. Nothing was changed.', issues)
}
