import { createHash } from 'node:crypto'
import { addDays, addMonths, firstOf, type PlainDate } from '../../lib/dates'
import type { Register } from '../../lib/imports/model/import-kinds'
import type { Calendar } from '../calendar'
import type { DemoFile } from '../demo-file'
import type { Profile } from '../profile'
import { CLASS_COLUMNS, classRow, type DemoClass } from './class-rows'
import type { Delivery } from './delivery'
import type { Lapsing } from './planned-classes'
import type { Violation } from './violations'

/** Registers that move with the window, as their dates are around today. */
export const DATED_REGISTERS = ['classes', 'trainer-credentials', 'codes'] as const satisfies Register[]
export type DatedRegister = (typeof DATED_REGISTERS)[number]

const CODE_COLUMNS = ['achievement_code', 'class_id', 'seats', 'requested_on']
const FIRST_AGAIN = 'codes-again'

const fileName = (name: string, calendar: Calendar): string => `${name}-${calendar.month(0)}.csv`
/** Of a day, without making their rows. */
export const deliveryFileNames = (calendar: Calendar): string[] =>
  [...DATED_REGISTERS, FIRST_AGAIN].map((name) => fileName(name, calendar))

export function deliveryFiles(
  profile: Profile,
  violations: readonly Violation[],
  { classes, lapsing }: Delivery,
  calendar: Calendar,
): DemoFile<DatedRegister>[] {
  const has = (said: string) => violations.some((one) => 'said' in one && one.said === said)
  const coded = classes.filter((one) => hasCode(one, calendar.today))
  const [first, second] = coded
  const nowhere = `${profile.tag}-${calendar.month(0)}-AZ-305T00-1`
  const codes = [
    ...coded.map((one) => codeRow(one.classId, one)),
    ...(has('code') ? [[codeOf(nowhere), nowhere, '12', '']] : []),
  ]
  const file = (
    kind: DatedRegister,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    name: string = kind,
  ): DemoFile<DatedRegister> => ({ kind, fileName: fileName(name, calendar), columns, rows })
  return [
    file('classes', CLASS_COLUMNS, classes.map(classRow)),
    ...(profile.registered
      ? [
          file(
            'trainer-credentials',
            ['mct_id', 'credential', 'achieved_on', 'expires_on'],
            credentialRows(profile, lapsing, calendar),
          ),
        ]
      : []),
    file('codes', CODE_COLUMNS, codes),
    ...(has('codes') && first && second
      ? [file('codes', CODE_COLUMNS, [codeRow(first.classId, second)], FIRST_AGAIN)]
      : []),
  ]
}

/** Codes are requested three weeks before a class; of some that is forgotten. */
const hasCode = ({ startsOn, classId }: DemoClass, today: PlainDate): boolean =>
  startsOn <= addDays(today, 21) && (startsOn < today || numberOf(classId) % 4 !== 0)

const hashOf = (text: string) => createHash('sha256').update(text).digest()
const numberOf = (text: string): number => hashOf(text).readUInt16BE(0)
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Invented, and the same each time. */
const codeOf = (text: string): string =>
  [...hashOf(text).subarray(2, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

/** @param by the class whose code it is */
const codeRow = (by: string, { classId, startsOn, seats }: DemoClass): string[] => [
  codeOf(by),
  classId,
  String(seats),
  addDays(startsOn, -7),
]

const CREDENTIALS = ['AZ-104', 'AZ-204', 'PL-300', 'DP-600', 'PL-400', 'MB-310', 'MS-102', 'SC-200']

/** All that its courses ask for, held as long as the demo goes back; renewed in the coming year, but one. */
function credentialRows({ trainers }: Profile, lapsing: Lapsing | null, calendar: Calendar): string[][] {
  return trainers.flatMap(({ id }, at) =>
    CREDENTIALS.map((credential, number) => {
      const ends = firstOf(addMonths(calendar.month(0), 5 + ((at * 3 + number) % 7)))
      const lapses = lapsing?.trainer === id && lapsing.credential === credential
      return [id, credential, firstOf(addMonths(calendar.month(0), -48)), lapses ? lapsing.on : ends]
    }),
  )
}
