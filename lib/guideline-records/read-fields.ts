import { isPlainDate, showDate } from '../dates'
import type { Issue } from '../errors'
import { readCourse, readLocation } from '../imports/reading/cells'
import { baseCourse } from '../line-items/model/base-course'
import { isKeepable } from '../text/keepable'
import type { Field, Value, Values } from './model/field'
import { kindOf, type RecordKind } from './model/kinds'

type Read = { value: Value } | { problem: string }

const MAX_TEXT = 200
const MAX_LINES = 4_000
const MAX_LINK = 2_000
const MAX_COUNT = 99_999

/**
 * What a body or a form says of a record of this kind, with all that is wrong, each at its field. Pure.
 * @param given by the names of its fields; empty text and null say nothing
 */
export function readFields(
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
): { values: Values; issues: Issue[] } {
  const { fields } = kindOf(kind)
  const values: Record<string, Value> = {}
  const issues: Issue[] = Object.keys(given)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ path: name, message: `There is no field "${name}" in records of this kind.` }))
  for (const field of fields) {
    const read = readField(field, textOf(given[field.name]))
    if ('problem' in read) issues.push({ path: field.name, message: `${field.label}: ${read.problem}` })
    else if (read.value === null && field.need === 'kept')
      issues.push({ path: field.name, message: `${field.label}: fill it in.` })
    values[field.name] = 'problem' in read ? null : read.value
  }
  const { startsOn, endsOn } = values
  if (typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn < startsOn) {
    const label = fields.find(({ name }) => name === 'endsOn')?.label
    issues.push({
      path: 'endsOn',
      message: `${label}: is before ${showDate(startsOn)}. Correct one of them.`,
    })
  }
  return { values, issues }
}

/** null where it is no text, number or yes. */
const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === false
    ? ''
    : value === true
      ? 'yes'
      : typeof value === 'string' || typeof value === 'number'
        ? String(value).trim()
        : null

function readField(field: Field, text: string | null): Read {
  if (text === null || !isKeepable(text)) return refuse('a text that can be kept.')
  if (text === '') return { value: null }
  switch (field.type) {
    case 'text':
    case 'class':
    case 'trainer':
      return short(text, MAX_TEXT)
    case 'lines':
      return text.length > MAX_LINES ? tooLong(MAX_LINES) : { value: text.replaceAll('\r\n', '\n') }
    case 'link':
      return readLink(text)
    case 'day':
      return isPlainDate(text) ? { value: text } : refuse('a real date of the form YYYY-MM-DD.')
    case 'share':
      return readShare(text)
    case 'count':
      return /^\d{1,5}$/.test(text)
        ? { value: Number(text) }
        : refuse(`a whole number from 0 to ${MAX_COUNT.toLocaleString('en-US')}.`)
    case 'yes':
      return text === 'yes' ? { value: true } : refuse('yes, or empty.')
    case 'choice':
      return readChoice(text, Object.keys(field.options ?? {}))
    case 'course':
      return told(readCourse(text), baseCourse)
    case 'location':
      return told(readLocation(text))
  }
}

const refuse = (problem: string): Read => ({ problem })
const tooLong = (most: number): Read =>
  refuse(`at most ${most.toLocaleString('en-US')} characters. Shorten it.`)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

const short = (text: string, most: number): Read =>
  CONTROL.test(text)
    ? refuse('one line, without control characters.')
    : text.length > most
      ? tooLong(most)
      : { value: text }

function readLink(text: string): Read {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && ['http:', 'https:'].includes(url.protocol)
    ? short(text, MAX_LINK)
    : refuse('a link that begins with https:// or http://.')
}

/** `25`, `12.5`, `12,5 %`. */
function readShare(text: string): Read {
  const plain = (text.endsWith('%') ? text.slice(0, -1).trim() : text).replace(',', '.')
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) && Number(plain) <= 100
    ? { value: Number(plain) }
    : refuse('a share in percent, from 0 to 100.')
}

const readChoice = (text: string, choices: readonly string[]): Read =>
  choices.includes(text) ? { value: text } : refuse(`one of ${choices.join(', ')}, or empty.`)

const told = (
  read: ReturnType<typeof readCourse>,
  made: (value: string) => string = (value) => value,
): Read => ('value' in read ? { value: made(read.value) } : refuse(read.problem.message))
