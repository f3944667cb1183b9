import { isNumber, type Tokens } from './tokens'
import { type Zone, zoneOf } from './zone-words'

/** A time of day, and where it is that time; null: it does not say. */
export type WrittenTime = { hours: number; minutes: number; seconds: number; zone: Zone | null }

const BEFORE = [
  't',
  ',',
  'um',
  'at',
  'a',
  '\u00E0',
  'as',
  '\u00E0s',
  'las',
  'kl',
  'om',
  'alle',
  'ore',
  '-',
  '.',
]
const AFTER = ['uhr', 'h', 's']

/** The rest of a cell behind the date; null where it is no time. */
export function readTime(tokens: Tokens): WrittenTime | null {
  tokens.takeAll(BEFORE)
  const hours = tokens.number(1, 2)
  if (hours === null) return null
  const minutes = tokens.take(':', '.', 'h') ? tokens.number(2, 2) : null
  const seconds = minutes !== null && tokens.take(':', '.', 'm') ? tokens.number(2, 2) : null
  if (seconds !== null && tokens.take('.', ',')) tokens.number(1, 9)
  tokens.takeAll(AFTER)
  const half = takeHalf(tokens)
  if (minutes === null && half === null) return null
  const time = {
    hours: (half === null ? Number(hours) : Number(hours) % 12) + (half === 'p' ? 12 : 0),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
  }
  const zone = readZone(tokens)
  const exists = time.hours < 24 && time.minutes < 60 && time.seconds <= 60
  return zone === undefined || !exists ? null : { ...time, zone }
}

/** `PM`, `p.m.`, `p. m.` */
function takeHalf(tokens: Tokens): 'a' | 'p' | null {
  const first = tokens.peek().toLowerCase()
  if (first === 'am' || first === 'pm') {
    tokens.at += 1
    return first === 'am' ? 'a' : 'p'
  }
  if ((first !== 'a' && first !== 'p') || tokens.peek(1) !== '.' || tokens.peek(2).toLowerCase() !== 'm')
    return null
  tokens.at += 3
  tokens.take('.')
  return first
}

/** undefined: what is there is no zone. */
function readZone(tokens: Tokens): Zone | null | undefined {
  if (tokens.ends()) return null
  const start = tokens.at
  const isNamed = tokens.take('gmt', 'utc', 'z')
  const offset = takeOffset(tokens)
  // The name of an offset that stands already, as browsers write it, and as programs name its place.
  if (offset !== null && (tokens.ends() || ['(', '['].includes(tokens.peek()))) return { minutes: offset }
  if (isNamed && offset === null && tokens.ends()) return { minutes: 0 }
  tokens.at = start
  const words = tokens.rest()
  const bare = words[0] === '(' && words.at(-1) === ')' ? words.slice(1, -1) : words
  return bare.some(isNumber) ? undefined : (zoneOf(joined(bare)) ?? undefined)
}

/** `+02:00`, `-0530`, `+2`, with the minus of typesetters too. @returns minutes east of Greenwich */
function takeOffset(tokens: Tokens): number | null {
  const sign = tokens.peek()
  if (!['+', '-', '\u2212', '\u2013'].includes(sign)) return null
  tokens.at += 1
  const digits = tokens.number(1, 4)
  if (digits === null || digits.length === 3) return null
  const [hours, minutes] =
    digits.length === 4
      ? [digits.slice(0, 2), digits.slice(2)]
      : [digits, tokens.take(':') ? (tokens.number(2, 2) ?? '99') : '0']
  const all = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || all > 14 * 60) return null
  return sign === '+' ? all : -all
}

/** Words as they were written: one space between them, none around the signs inside. */
const joined = (tokens: readonly string[]): string =>
  tokens.reduce((text, token) => {
    const close = /^[/_'\u2019-]$/.test(token) || /[/_'\u2019-]$/.test(text)
    return text === '' || close ? text + token : `${text} ${token}`
  }, '')
