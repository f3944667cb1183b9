import type { EncodingChoice } from './encodings'
import { firstBytes } from './file-bytes'
import { encodingChoices } from './find-encoding'
import type { FileFormat } from './mapping'
import { openFile } from './open-file'
import type { OpenedFile, ReadHints } from './opened-file'
import { inspect, type Recognized, type Said } from './recognize'

export type InspectHints = Said & Omit<ReadHints, 'names'>
type InspectInput = { path: string; hints: InspectHints }

/** What a file is and how it would be read. */
export type InspectedFile = {
  format: FileFormat
  headers: string[]
  recognized: Recognized
  /** The first rows as they stand there, but for the rest of very long cells. */
  sample: string[][]
  /** The first rows with their numbers, cut likewise: the header may be another one of them. */
  top: { row: number; cells: string[] }[]
  /** What else its letters may be, the likely first, with a piece of it each; empty where there is no doubt. */
  encodings: EncodingChoice[]
}

/** Bytes by which a file says what it is written in. */
const MARK = 64 * 1024
const SHOWN_ROWS = 20
const SHOWN_CELL = 500
const LOOKED_AT_ROWS = 5_000
/** Rows may be very long: what is looked at is held in memory. */
const LOOKED_AT_CHARACTERS = 4_000_000

/** @throws LaurelError invalid_file | too_large */
export async function inspectFile({ path, hints }: InspectInput): Promise<InspectedFile> {
  const { opened, sample, whole } = await lookInto(path, hints)
  const gzip = opened.format.compression === 'gzip'
  const isText = opened.format.container === 'text'
  return {
    format: opened.format,
    headers: opened.header.names,
    recognized: inspect(opened, sample, hints, whole),
    sample: sample.slice(0, SHOWN_ROWS).map((row) => row.map(shown)),
    top: opened.top
      .slice(0, SHOWN_ROWS)
      .map(({ number, cells }) => ({ row: number, cells: cells.map(shown) })),
    encodings: isText ? await encodingChoices({ path, gzip }, await firstBytes(path, gzip, MARK)) : [],
  }
}

/** Opens a file and reads so many of its rows as tell what it is. @throws LaurelError invalid_file | too_large */
async function lookInto(
  path: string,
  { separator, sheet, headerRow, encoding }: InspectHints,
): Promise<{ opened: OpenedFile; sample: string[][]; whole: boolean }> {
  const opened = await openFile(path, {
    ...(separator && { separator }),
    ...(sheet && { sheet }),
    ...(headerRow && { headerRow }),
    ...(encoding && { encoding }),
  })
  const sample: string[][] = []
  let characters = 0
  for await (const { rows } of opened.blocks()) {
    for (const row of rows) {
      if (sample.length === LOOKED_AT_ROWS || characters > LOOKED_AT_CHARACTERS)
        return { opened, sample, whole: false }
      sample.push(row)
      for (const cell of row) characters += cell.length
    }
  }
  return { opened, sample, whole: true }
}

const shown = (cell: string): string => (cell.length > SHOWN_CELL ? `${cell.slice(0, SHOWN_CELL)}…` : cell)
