import { answerOfWords } from './answer-words'
import { QUESTION_COLUMNS } from './columns'
import { EMPTY_WORDS } from './empty-words'
import { plainKey } from './plain-key'
import { numberIn } from './read-answer'

const LOOKED_AT = 200
const MAX_ANSWER = 60
const NOTHING = new Set(EMPTY_WORDS.map(plainKey))

/**
 * The nine questions of a survey whose headers are the questions themselves: the one run of nine columns side by side
 * that hold nothing but answers. Empty where there is no such run, or more than one.
 */
export function suggestQuestions(
  names: readonly string[],
  used: ReadonlySet<string>,
  sample: readonly string[][],
): Record<string, string> {
  const looked = sample.slice(0, LOOKED_AT)
  const runs: string[][] = [[]]
  for (const [at, name] of names.entries())
    if (name !== '' && !used.has(name) && holdsAnswers(looked.map((row) => row[at] ?? '')))
      runs.at(-1)?.push(name)
    else runs.push([])
  const [run, another] = runs.filter(({ length }) => length === QUESTION_COLUMNS.length)
  if (!run || another) return {}
  return Object.fromEntries(QUESTION_COLUMNS.map((column, at) => [column, run[at] ?? '']))
}

/** Whether every cell is an answer, in a number up to `most` or in known words, or says nothing; not all of them nothing. */
export function holdsAnswers(cells: readonly string[], most = 100): boolean {
  const filled = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !NOTHING.has(plainKey(cell)))
  return filled.length > 0 && filled.every((cell) => isAnswer(cell, most))
}

function isAnswer(cell: string, most: number): boolean {
  if (cell.length > MAX_ANSWER) return false
  const number = numberIn(cell)
  return number === null ? answerOfWords(cell) !== null : number.value >= 0 && number.value <= most
}
