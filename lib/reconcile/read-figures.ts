import { openFile } from '../imports/reading/open-file'
import { MOST_FIGURES } from './most-figures'
import { refuseFigures } from './refuse-figures'

const NEEDED = ['metric', 'value']
/** No cell of a figure is as long: what is cut stays wrong. */
const MOST_CHARACTERS = 200

/** A figure as a line of a file says it; '' for a column that the file does not have. */
export type FigureLine = Record<'metric' | 'area' | 'month' | 'location' | 'value', string> & { line: number }

/** All figures of a file, as they stand there. A task aside. @throws LaurelError invalid_file */
export async function readFigures({ path }: { path: string }): Promise<FigureLine[]> {
  const opened = await openFile(path)
  const names = opened.header.names.map((name) => name.toLowerCase())
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0)
    refuseFigures(
      missing.map((path) => ({ path, message: `The column ${path} is missing. Add it to the first line.` })),
    )
  const figures: FigureLine[] = []
  for await (const { rows, lines } of opened.blocks()) {
    for (const [index, row] of rows.entries()) {
      const cell = (name: string) => row[names.indexOf(name)]?.trim().slice(0, MOST_CHARACTERS) ?? ''
      figures.push({
        line: lines[index] ?? 0,
        metric: cell('metric'),
        area: cell('area'),
        month: cell('month'),
        location: cell('location_id'),
        value: cell('value'),
      })
    }
    if (figures.length > MOST_FIGURES)
      refuseFigures([{ path: 'header', message: `More than ${MOST_FIGURES} figures. Split the file.` }])
  }
  return figures
}
