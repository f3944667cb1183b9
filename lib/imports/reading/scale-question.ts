import { LaurelError } from '../../errors'
import { FIVE, scaleWords } from './answer-scale'
import { show } from './cells'
import { ANSWER_SUM_COLUMNS } from './columns'
import type { Mapping } from './mapping'
import type { OffScale } from './row'

const MOST_SHOWN = 5

/**
 * Answers that leave the scale of a file are a question about the whole file, never a filter: were they left out row
 * by row, the score would come from what remains.
 */
export class ScaleQuestion {
  /** Our column → what it holds, and where first. */
  private readonly found = new Map<string, { line: number; cells: Set<string> }>()

  constructor(private readonly mapping: Mapping) {}

  note(line: number, { column, cell }: OffScale): void {
    const known = this.found.get(column) ?? { line, cells: new Set() }
    if (known.cells.size < MOST_SHOWN) known.cells.add(cell.trim())
    this.found.set(column, known)
  }

  /** @throws LaurelError invalid_file where any answer left the scale */
  ask(): void {
    if (this.found.size === 0) return
    const scale = scaleWords(this.mapping.scale ?? FIVE)
    const sums = [...this.found.keys()].every((column) => ANSWER_SUM_COLUMNS.includes(column))
    throw new LaurelError(
      'invalid_file',
      sums
        ? `Which scale do the answers have? Their sums are not those of answers from ${scale}. ${NOTHING} Send the nine answers of each survey and say their scale, or correct the sums.`
        : `Which scale do the answers have? Some are not on the scale ${scale}. ${NOTHING} ${WAY_OUT}`,
      [...this.found].map(([column, { line, cells }]) => ({
        path: column,
        message: `${this.named(column)} holds ${[...cells].map(show).join(', ')}, first in line ${line}.`,
      })),
    )
  }

  private named(column: string): string {
    const header = this.mapping.columns[column]
    return header === undefined || header === column ? column : `${show(header)} (${column})`
  }
}

const NOTHING = 'Nothing was imported, so that no score comes from the other rows alone.'
const WAY_OUT =
  'Say it when you import the file again (in a mapping "scale": {"lowest": 1, "highest": 9}); a number that stands for "no answer" belongs to the words for an empty cell ("empty": ["99"]), what words mean to the words for answers ("values": {"answers": {"Great": "5"}}).'
