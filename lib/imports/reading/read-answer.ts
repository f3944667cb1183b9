import { isFive, isOn, type Scale, scaleWords, toFive } from './answer-scale'
import { answerOfWords } from './answer-words'
import { OFF_SCALE, type Read, refuse, show } from './cells'

/** `5.0`, `4,00` or `-1`; not `5,000`. */
const NUMBER = /^(-?\d{1,4}(?:[.,]\d{1,2})?)$/
/** `4/5`, `4 of 5`, `4 von 5`. */
const OF = /^(\d{1,3}) ?(?:\/|of|out of|von|sur|de|di|van) ?(\d{1,3})$/i
/** `5 - Strongly agree`, `5. Strongly agree`, `(5) Strongly agree`, `5 Strongly agree`. */
const NUMBER_FIRST = /^[([]?(\d{1,3}) ?(?:[-–—:=.)\]]| (?=\p{L})|(?=\()) ?(\(?\p{L}.*)$/u
/** `Strongly agree (5)`. */
const NUMBER_LAST = /^(\p{L}[^()]*)\((\d{1,3})\)$/u
const STARS = /^([★⭐🌟]{1,10})([☆✩]{0,10})$/u

/** What is written of an answer: its number, and what else the cell says of its scale. */
export type Found = {
  value: number
  /** The best answer there is, where the cell says it. */
  of: number | null
  words: string | null
}

/**
 * An answer, by the number in it, as one of 1 to 5. @param scale of the file: another than ours is converted by the rule
 * of `toFive`. A number that is not on it is `off_scale`; so is one that its own words or its own scale contradict.
 * Words that nobody said the meaning of are a question, too, where they are known as those of a scale.
 * @param words the mapping says what words mean: then any other one is
 */
export function readAnswer(cell: string, scale: Scale, words = false): Read<number | null> {
  const text = cell.trim()
  if (text === '') return { value: null }
  const found = numberIn(text)
  // Where only the ends of a scale have names, rows without them would make the score.
  if (!found && (words || answerOfWords(text) !== null))
    return refuse(OFF_SCALE, `${show(cell)} is an answer in words, and nothing says which one.`)
  if (!found) return refuse('bad_answer', `${show(cell)} is not ${answersOf(scale)} or empty.`)
  if (leaves(found, scale))
    return refuse(OFF_SCALE, `${show(cell)} is not an answer on the scale ${scaleWords(scale)}.`)
  if (!Number.isInteger(found.value))
    return refuse('bad_answer', `${show(cell)} is not ${answersOf(scale)} or empty.`)
  return { value: toFive(scale, found.value) }
}

const answersOf = (scale: Scale) =>
  isFive(scale) ? '1, 2, 3, 4, 5' : `a whole number from ${scaleWords(scale)}`

/** @param cell trimmed */
export function numberIn(cell: string): Found | null {
  const [, number] = NUMBER.exec(cell) ?? []
  if (number !== undefined) return { value: Number(number.replace(',', '.')), of: null, words: null }
  const text = cell.replace(/\s+/g, ' ').replace(/\ufe0f/g, '')
  const [, part, whole] = OF.exec(text) ?? []
  if (part !== undefined) return { value: Number(part), of: Number(whole), words: null }
  const [, stars, empty = ''] = STARS.exec(text) ?? []
  if (stars !== undefined) {
    const value = [...stars].length
    return { value, of: empty === '' ? null : value + [...empty].length, words: null }
  }
  const [, first, after = ''] = NUMBER_FIRST.exec(text) ?? []
  if (first !== undefined) return { value: Number(first), of: null, words: after.replace(/^\((.*)\)$/, '$1') }
  const [, before = '', last] = NUMBER_LAST.exec(text) ?? []
  return last === undefined ? null : { value: Number(last), of: null, words: before }
}

export function leaves({ value, of, words }: Found, scale: Scale): boolean {
  if (!isOn(scale, value)) return true
  if (of !== null && of !== Math.max(scale.lowest, scale.highest)) return true
  const said = words === null ? null : answerOfWords(words)
  if (said === null) return false
  // "1 - Strongly agree" counts from the best answer, "4 - Strongly agree" only to four.
  if (said === 5) return value !== scale.highest
  if (said === 1) return value !== scale.lowest
  return Math.abs(toFive(scale, value) - said) > 1
}
