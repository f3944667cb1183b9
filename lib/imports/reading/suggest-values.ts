import type { Scale } from './answer-scale'
import { readCourse, readExam, readLocation } from './cells'
import { type CellType, columnsOf, QUESTION_COLUMNS } from './columns'
import { EMPTY_WORDS } from './empty-words'
import type { Mapping } from './mapping'
import { plainKey } from './plain-key'
import { type SuggestedFilter, suggestFilter } from './suggest-filter'
import { scaleFor } from './suggest-scale'
import { suggestWords, type Word } from './suggest-words'

/** What the cells of a file ask or tell beyond its headers. */
export type ValueNotes = {
  /** Answers that are not on a scale of 1 to 5, which one it may be, and whether they may be marks for "no answer". */
  scale: { examples: string[]; suggested: Scale; odd: boolean } | null
  /** Words among the answers; null: what it means is not known. */
  words: Word[]
  filter: SuggestedFilter | null
  /** Cells that are read as something else than they say: `AZ-104T00: Azure Administrator` is AZ-104T00, `N/A` nothing. */
  readAs: { cell: string; means: string }[]
}

const SHOWN = 3
const NO_CELLS: readonly string[] = []

/** What the cells of a file suggest to say of it, and what has to be asked. @param mapping with its columns */
export function suggestValues(
  mapping: Mapping,
  header: readonly string[],
  sample: readonly string[][],
): { said: Pick<Mapping, 'empty' | 'values'>; notes: ValueNotes } {
  const at = new Map(Object.entries(mapping.columns).map(([name, theirs]) => [name, header.indexOf(theirs)]))
  const distinct = (name: string): readonly string[] => {
    const place = at.get(name)
    return place === undefined ? NO_CELLS : [...new Set(sample.map((row) => row[place] ?? ''))]
  }
  const nothing = new Set(EMPTY_WORDS.map(plainKey))
  const isNothing = (cell: string) => nothing.has(plainKey(cell))
  const answers = [...new Set(QUESTION_COLUMNS.flatMap(distinct))].filter(
    (cell) => cell.trim() !== '' && !isNothing(cell),
  )
  const scale = mapping.kind === 'survey-responses' ? scaleFor(answers) : null
  const words =
    scale === null && mapping.kind === 'survey-responses'
      ? suggestWords(answers)
      : { words: [], values: null }
  const cells = columnsOf(mapping.kind).flatMap(({ name, type }) =>
    distinct(name).map((cell) => ({ name, type, cell })),
  )
  return {
    said: { empty: [...EMPTY_WORDS], ...(words.values && { values: { answers: words.values } }) },
    notes: {
      scale,
      words: words.words,
      filter: suggestFilter(mapping, header, sample),
      readAs: [...codesRead(cells), ...emptyRead(cells, isNothing)],
    },
  }
}

type Cell = { name: string; type: CellType; cell: string }
const READERS = { course: readCourse, exam: readExam, location: readLocation } as const

/** Codes that are found in more than themselves. */
const codesRead = (cells: readonly Cell[]): ValueNotes['readAs'] =>
  cells
    .flatMap(({ type, cell }) => {
      if (type !== 'course' && type !== 'exam' && type !== 'location') return []
      const read = READERS[type](cell)
      return 'value' in read && read.value !== cell.trim()
        ? [{ cell: cell.trim().slice(0, 60), means: read.value }]
        : []
    })
    .slice(0, SHOWN)

const emptyRead = (cells: readonly Cell[], isNothing: (cell: string) => boolean): ValueNotes['readAs'] => {
  const words = cells
    .filter(({ name, cell }) => name !== 'country' && isNothing(cell))
    .map(({ cell }) => cell.trim())
  return [...new Set(words)].slice(0, SHOWN).map((cell) => ({ cell, means: '' }))
}
