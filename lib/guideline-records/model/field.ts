/** Fields by these names are columns of the table: what a record hangs on, when, and whom it names. Others are facts. */
export const COLUMNS = [
  'classId',
  'courseNumber',
  'locationId',
  'mctId',
  'learner',
  'person',
  'purchaser',
  'startsOn',
  'endsOn',
] as const
export type Column = (typeof COLUMNS)[number]
export const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name)

/** Only where another field says this, a choice or yes. */
export type Only = readonly [field: string, value: string | true]

/** What breaks the clause though it is filled, in words that stand alone. */
export type Wrong = { words: string } & (
  | { by: 'after'; field: string }
  | { by: 'at-least'; share: number }
  | { by: 'choice'; choices: readonly string[] }
  | { by: 'days-after-class'; days: number; only: Only }
  | { by: 'unknown-class' }
  | { by: 'course-of-class' }
  /** A day on which the use of the thing should have ended, and has not. */
  | { by: 'used-after' }
)

export type Field = {
  name: string
  label: string
  /** `share`: 0 to 100 percent. `class`, `course`, `location`, `trainer`: by its ID or number. */
  type:
    | 'text'
    | 'lines'
    | 'link'
    | 'day'
    | 'share'
    | 'count'
    | 'yes'
    | 'choice'
    | 'class'
    | 'course'
    | 'location'
    | 'trainer'
  /** Of a choice, as each is sent and as it is read. */
  options?: Readonly<Record<string, string>>
  hint?: string
  /** `kept`: without it nothing is kept. `asked`: the clause asks for it, and without it the record is incomplete. */
  need?: 'kept' | 'asked'
  only?: Only
  /** Names somebody, or tells of a disability: not for a Report viewer, and never in the audit trail. */
  personal?: true
  wrong?: Wrong
}

/** What follows from the last day of a record, so many days or months later. */
export type Following = { days?: number; months?: number; what: string; why: string }

export type KindRow = {
  id: string
  title: string
  /** Several of them. */
  plural: string
  clause: string
  /** Why it is asked for. */
  why: string
  /** By which a record is called: those of them that are filled. */
  called: readonly [string, ...string[]]
  fields: readonly Field[]
  /** What its last day means; left out: nothing that anybody waits for. */
  ends?: readonly Following[]
  /** By these fields one that ends later takes its place, so that nobody waits for its last day; left out: none does. */
  succeeds?: readonly Column[]
}

/** A value as it is kept; null: nothing is said. */
export type Value = string | number | true | null
export type Values = Readonly<Record<string, Value>>
