import { answerOfWords, scaleOfWords } from './answer-words'
import { plainKey } from './plain-key'
import { numberIn } from './read-answer'

/** `means`: the answer, 1 to 5, as text; null where nobody knows. */
export type Word = { word: string; means: string | null }

/** Of more different words nobody is asked: they are no answers of a scale. */
const MOST_WORDS = 12
const MAX_WORD = 60

/**
 * The words among the answers of a file and what they mean. `values`: all that is known of their scale, also the words
 * that nobody answered yet. @param cells different answers
 */
export function suggestWords(cells: readonly string[]): {
  words: Word[]
  values: Record<string, string> | null
} {
  const different = new Map(
    cells
      .map((cell) => cell.trim())
      .filter((cell) => /\p{L}/u.test(cell) && numberIn(cell) === null)
      .map((cell) => [plainKey(cell), cell]),
  )
  const words = [...different.values()].filter((word) => word.length <= MAX_WORD)
  if (words.length === 0 || words.length > MOST_WORDS || words.length < different.size)
    return { words: [], values: null }
  return {
    words: words.map((word) => ({ word, means: answerOfWords(word)?.toString() ?? null })),
    values: scaleOfWords(words),
  }
}
