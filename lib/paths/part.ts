import { isPlainDate, type Month, type PlainDate } from '../dates'
import { isKeepable } from '../text/keepable'

type One = (name: string) => string
export type Texts = Record<string, string>

/**
 * What an address says by one or several parameters. `read` gets the text of each, '' where there is none, and takes what
 * cannot be for absent: an old or mistyped link still leads to its page, which says what `unread` names. What `write`
 * gives as '' is left out.
 */
export type Part<T> = {
  names: readonly string[]
  read(one: One): T
  /** The parameters that say something which cannot be. */
  unread(one: One): readonly string[]
  write(value: T): Texts
}
/** Several at once; what is not given is left out. */
export type Says<T> = Omit<Part<T>, 'write'> & { write(values: Partial<T>): Texts }

type Values<P> = { [K in keyof P]: P[K] extends Part<infer T> ? T : never }

/** The parts in the order in which they are written. */
export function all<P extends Record<string, Part<unknown>>>(parts: P): Says<Values<P>> {
  const entries = Object.entries(parts)
  return {
    names: [...new Set(entries.flatMap(([, { names }]) => names))],
    unread: unreadOf(Object.values(parts)),
    read: (one) =>
      Object.fromEntries(entries.map(([key, part]) => [key, part.read(one)] as const)) as Values<P>,
    write: (values) =>
      Object.assign(
        {},
        ...entries.map(([key, part]) => (values[key] === undefined ? {} : part.write(values[key]))),
      ),
  }
}

/** What several parts cannot read, each parameter once. */
export const unreadOf =
  (parts: readonly Pick<Part<never>, 'unread'>[]): Part<never>['unread'] =>
  (one) => [...new Set(parts.flatMap((part) => part.unread(one)))]

/** A page that reads nothing from its address. */
export const NOTHING = all({})

function part<T>(
  name: string,
  can: (text: string) => boolean,
  read: (text: string) => T,
  write: (value: T) => string,
): Part<T> {
  return {
    names: [name],
    read: (one) => read(one(name)),
    unread: (one) => (one(name) === '' || can(one(name)) ? [] : [name]),
    write: (value) => ({ [name]: write(value) }),
  }
}

/** @param most characters; what is longer is cut */
export const text = (name: string, most = 200): Part<string> =>
  part(
    name,
    (given) => isKeepable(given.trim().slice(0, most)),
    (given) => {
      const cut = given.trim().slice(0, most)
      return isKeepable(cut) ? cut : ''
    },
    (value) => value,
  )

/** Where the page before ended; null on the first. */
export function place(name: string, most = 200): Part<string | null> {
  const { read, write, ...same } = text(name, most)
  return { ...same, read: (one) => read(one) || null, write: (value) => write(value ?? '') }
}

const orAbsent = <T extends string>(name: string, is: (text: string) => text is T): Part<T | null> =>
  part<T | null>(
    name,
    is,
    (given) => (is(given) ? given : null),
    (value) => value ?? '',
  )

const isDay = (given: string): given is PlainDate => isPlainDate(given)
const isMonth = (given: string): given is Month => isPlainDate(`${given}-01`)

export const day = (name: string): Part<PlainDate | null> => orAbsent(name, isDay)
export const month = (name: string): Part<Month | null> => orAbsent(name, isMonth)

export const among = <const T extends string>(name: string, values: readonly T[]): Part<T | null> =>
  orAbsent(name, (given): given is T => values.some((value) => value === given))

/** One of the values; `usual` where the address names none, and then left out of it. */
export function choice<const T extends string>(name: string, values: readonly T[], usual: T): Part<T> {
  const { read, write, ...same } = among(name, values)
  return {
    ...same,
    read: (one) => read(one) ?? usual,
    write: (value) => write(value === usual ? null : value),
  }
}

/** Whether something is shown that is left out otherwise. */
export const shown = (name: string): Part<boolean> =>
  part(
    name,
    (given) => given === 'shown',
    (given) => given === 'shown',
    (value) => (value ? 'shown' : ''),
  )

const isWhole = (given: string): boolean => /^[1-9]\d{0,14}$/.test(given)

/** A number of the database. */
export const id = (name: string): Part<number | null> =>
  part(
    name,
    isWhole,
    (given) => (isWhole(given) ? Number(given) : null),
    (value) => (value === null ? '' : String(value)),
  )

/** Which page this is, where it was reached from the first. */
export const pageNumber: Part<number> = part(
  'page',
  isWhole,
  (given) => Math.max(1, Math.floor(Number(given)) || 1),
  (value) => (value > 1 ? String(value) : ''),
)
