import type { PlainDate } from '../../../dates'
import { associationOf } from '../../model/associations'
import { refuse, show } from '../cells'
import type { RecordCell } from '../column'
import { unguard } from '../formula-guard'
import { plainIdentity, spoiledIdentity } from '../identity'
import type { Mapping } from '../mapping'
import { readDateIn } from '../read-date'
import { NUL_PROBLEM } from '../row'
import { readAmount, readCapacity, readWhole, type Said } from './read-amount'
import { readMonth } from './read-month'

export type { Said }

type Reader = (cell: string) => Said
/** `later`: a day that may lie after today. */
export type RecordReaders = Record<RecordCell | 'later', Reader>

const MAX_TEXT = 200
const TENANT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
/** No dirt, and nothing that a spreadsheet spoiled. */
const PLAIN_ID = /^(?:[0-9A-Za-z][\w/:#-]*|[A-Za-z][\w.@+-]*)$/
const ANY_DAY = '9999-12-31'
const YES_NO = new Map([
  ...['yes', 'true', '1'].map((word): [string, string] => [word, 't']),
  ...['no', 'false', '0'].map((word): [string, string] => [word, 'f']),
])
const QUOTE = 0x27
const MAX_REMEMBERED = 10_000

const NUL = { problem: NUL_PROBLEM }
const TOO_LONG = refuse('too_long', `Longer than ${MAX_TEXT} characters. Shorten it.`)

/**
 * How the cells of six kinds are read, by type, into what COPY takes: '' and null are empty ones.
 * @param timeZone the organization's, in whose days instants are read
 */
export function recordReaders(
  { dateOrder, decimal, shortYears }: Pick<Mapping, 'dateOrder' | 'decimal' | 'shortYears'>,
  today: PlainDate,
  timeZone: string,
): RecordReaders {
  // ISO dates with a decimal point are our own form, as for line items.
  const sign = dateOrder === 'iso' && decimal === '.' ? null : decimal
  const how = { shortYears, timeZone }
  const day = (last: PlainDate) => (cell: string) => {
    const read = readDateIn(dateOrder, cell, last, how)
    return 'value' in read ? read.value : read
  }
  return {
    month: remembered((cell) => readMonth(dateOrder, cell, today, how)),
    tenant: lastRemembered(readTenant),
    id: readId,
    association: remembered((cell) => {
      const text = readShortText(cell)
      return typeof text === 'string' ? (associationOf(text) ?? text) : text
    }),
    text: remembered(readShortText),
    date: remembered(orNothing(day(today))),
    later: remembered(orNothing(day(ANY_DAY))),
    // Of rejected rows that come back the sign of a credit carries the guard.
    amount: orNothing((cell) => readAmount(cell.charCodeAt(0) === QUOTE ? unguard(cell) : cell, sign)),
    whole: shortRemembered(orNothing((cell) => readWhole(cell, sign))),
    capacity: orNothing((cell) => readCapacity(cell, sign)),
    'yes-no': remembered(orNothing(readYesNo)),
  }
}

const orNothing =
  (reader: Reader): Reader =>
  (cell) =>
    cell === '' || cell.trim() === '' ? null : reader(cell)

/** The same few months and names fill a file: each is judged once. */
function remembered(reader: Reader): Reader {
  const known = new Map<string, Said>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    if (cell.length > MAX_TEXT) return reader(cell)
    // A copy: the cell itself is a part of its block and would keep all of that in memory.
    const own = Buffer.from(cell).toString()
    const said = reader(own)
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(own, said)
    return said
  }
}

/** Rows of one customer often follow each other. */
function lastRemembered(reader: Reader): Reader {
  let last = ''
  let said = reader(last)
  return (cell) => {
    if (cell === last) return said
    last = cell
    said = reader(cell)
    return said
  }
}

/** Small numbers are in many rows, and no part of the text they were read from; of longer ones each is another. */
function shortRemembered(reader: Reader): Reader {
  const known = new Map<string, Said>()
  return (cell) => {
    if (cell.length > 4) return reader(cell)
    const before = known.get(cell)
    if (before !== undefined) return before
    const said = reader(cell)
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(cell, said)
    return said
  }
}

function readTenant(cell: string): Said {
  const id = TENANT.test(cell) ? cell : plainIdentity(cell)
  return TENANT.test(id)
    ? id.toLowerCase()
    : refuse(
        'bad_tenant_id',
        spoiledIdentity(id) ??
          `${show(cell)} is not a tenant ID: a GUID, or up to 64 letters, digits, points, hyphens and underscores.`,
      )
}

function readId(cell: string): Said {
  if (cell === '') return cell
  if (cell.length <= MAX_TEXT && PLAIN_ID.test(cell)) return cell.toLowerCase()
  if (cell.includes('\0')) return NUL
  const id = plainIdentity(cell)
  if (isLong(id)) return TOO_LONG
  const spoiled = spoiledIdentity(id)
  return spoiled === null ? id.toLowerCase() : refuse('spoiled_id', spoiled)
}

function readShortText(cell: string): Said {
  if (cell === '') return cell
  if (cell.includes('\0')) return NUL
  const text = unguard(cell).trim()
  return isLong(text) ? TOO_LONG : text
}

/** More characters, of which some are two signs of the string. */
const isLong = (text: string): boolean =>
  text.length > MAX_TEXT && (text.length > 2 * MAX_TEXT || [...text].length > MAX_TEXT)

const readYesNo: Reader = (cell) =>
  YES_NO.get(cell.trim().toLowerCase()) ?? refuse('bad_yes_no', `${show(cell)} is not yes or no.`)
