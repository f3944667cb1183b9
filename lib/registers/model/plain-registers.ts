import type { Register } from '../../imports/model/import-kinds'

/**
 * How a cell of a register is read and kept. `id`: filled, at most 200 characters; `text`: perhaps empty; `course`: a
 * course number, `base`: the course behind a language edition; `location`: a Location ID; `day`: a day, perhaps none; `start`: a day, the first there is where none;
 * `count`: a whole number from 0, perhaps none; `share`: 0 to 100 percent, perhaps none; `ids`: several, by semicolons. `stored`: the table calls it otherwise.
 */
export type PlainField = { column: string; field: string; stored?: string } & (
  | {
      type:
        | 'id'
        | 'text'
        | 'course'
        | 'base'
        | 'location'
        | 'given'
        | 'day'
        | 'start'
        | 'count'
        | 'share'
        | 'ids'
    }
  | { type: 'choice'; choices: readonly string[] }
  /** An achievement code, until it is sealed (seal-entries.ts); then what knows it again. */
  | { type: 'code' }
  /** What opens to it: in no file, and of no two statements the same. */
  | { type: 'sealed' }
  /** Follows from another field: in no file, and nothing that a row says otherwise. */
  | { type: 'derived'; from: string; by: 'credential' | 'course' }
)

/** A register whose rows say what they say, field by field: its key, what else, and which days may not be reversed. */
export type PlainRegister = {
  key: readonly PlainField[]
  fields: readonly PlainField[]
  /** First and last day, by their fields. */
  days: readonly [string, string]
}

const MCT_ID = { column: 'mct_id', field: 'mctId', type: 'id' } as const
const CREDENTIAL = { column: 'credential', field: 'credential', type: 'id' } as const
const CREDENTIAL_ID = {
  column: 'credential_id',
  field: 'credentialId',
  type: 'derived',
  from: 'credential',
  by: 'credential',
} as const

const FROM = {
  stored: 'valid_from',
  field: 'validFrom',
  type: 'start',
  column: 'from',
} as const

export type PlainName = Extract<Register, 'trainer-credentials' | 'course-requirements' | 'classes' | 'codes'>

export const FORMS = ['virtual', 'in_person', 'hybrid'] as const
export const STATUSES = ['planned', 'delivered', 'cancelled'] as const

export const PLAIN_REGISTERS: Record<PlainName, PlainRegister> = {
  'trainer-credentials': {
    key: [MCT_ID, CREDENTIAL, { column: 'achieved_on', field: 'achievedOn', type: 'given' }],
    fields: [CREDENTIAL_ID, { column: 'expires_on', field: 'expiresOn', type: 'day' }],
    days: ['achievedOn', 'expiresOn'],
  },
  'course-requirements': {
    key: [{ column: 'course_number', field: 'courseNumber', type: 'base' }, CREDENTIAL, FROM],
    fields: [CREDENTIAL_ID, { column: 'to', stored: 'valid_to', field: 'validTo', type: 'day' }],
    days: ['validFrom', 'validTo'],
  },
  classes: {
    key: [{ column: 'class_id', field: 'classId', type: 'id' }],
    fields: [
      { column: 'course_number', field: 'courseNumber', type: 'course' },
      { column: 'item', field: 'item', type: 'derived', from: 'courseNumber', by: 'course' },
      { column: 'starts_on', field: 'startsOn', type: 'given' },
      { column: 'ends_on', field: 'endsOn', type: 'given' },
      { column: 'location_id', field: 'locationId', type: 'location' },
      { column: 'country', field: 'country', type: 'id' },
      { column: 'mct_id', stored: 'mct_ids', field: 'mctIds', type: 'ids' },
      { column: 'language', field: 'language', type: 'text' },
      { column: 'seats', field: 'seats', type: 'count' },
      { column: 'learners', field: 'learners', type: 'count' },
      { column: 'form', field: 'form', type: 'choice', choices: FORMS },
      { column: 'recorded_share', field: 'recordedShare', type: 'share' },
      { column: 'status', field: 'status', type: 'choice', choices: STATUSES },
      { column: 'customer', field: 'customer', type: 'text' },
    ],
    days: ['startsOn', 'endsOn'],
  },
  codes: {
    key: [{ column: 'achievement_code', stored: 'code_id', field: 'codeId', type: 'code' }],
    fields: [
      { column: 'sealed', field: 'sealed', type: 'sealed' },
      { column: 'class_id', field: 'classId', type: 'id' },
      { column: 'seats', field: 'seats', type: 'count' },
      { column: 'requested_on', field: 'requestedOn', type: 'day' },
    ],
    days: ['requestedOn', 'requestedOn'],
  },
}

export const isPlain = (name: string): name is PlainName => name in PLAIN_REGISTERS

/** No cell holds a control character, so that keys of several fields cannot be taken for others. */
export const BETWEEN = '\u001f'
export const keyOfParts = (parts: readonly string[]): string => parts.join(BETWEEN)
export const partsOfKey = (key: string): string[] => key.split(BETWEEN)

/** How several ids stand in one cell of ours. */
export const IDS_BETWEEN = '; '
