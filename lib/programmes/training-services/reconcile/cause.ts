import type { Month, PlainDate } from '../../../dates'
import type { AreaId, Level } from '../kinds'

/** One reason why Partner Center may show another number, as a change of what Laurel counts. */
export type Cause = FrameCause | RowCause

/** Changes that concern every row alike: at most one of each kind at a time. */
export type FrameCause =
  /** The window lies so many months later; negative: earlier. */
  | { kind: 'window'; months: number }
  | { kind: 'rule-set'; ruleSet: string }
  /** Other weights of the two levels. */
  | { kind: 'weights'; fundamentalsAndOthers: string; advanced: string }
  /** Another limit of Fundamentals & others; null: none. */
  | { kind: 'cap'; value: string | null }

/** Changes that concern some rows. */
export type RowCause =
  | { kind: 'month'; month: Month }
  | { kind: 'location'; locationId: number }
  | { kind: 'month-of-location'; month: Month; locationId: number }
  /** A course or exam is not on their plan. */
  | { kind: 'item'; item: string }
  /** A language edition is not taken for its course. */
  | { kind: 'edition'; number: string }
  /** A course or exam counts at the other level. */
  | { kind: 'level'; item: string; level: Level }
  /** A course or exam that Laurel does not know counts. */
  | { kind: 'known'; item: string; level: Level; area: AreaId }
  /** The surveys of a trainer do not count. */
  | { kind: 'trainer'; mctId: string }
  /** `checked`: only trainers of the register count; `unchecked`: any trainer does; `none`: also surveys without one. */
  | { kind: 'trainers'; how: 'checked' | 'unchecked' | 'none' }
  | { kind: 'import'; importId: number }
  /** Rows that arrived after a day. */
  | { kind: 'late'; after: PlainDate }

const FRAMES = ['window', 'rule-set', 'weights', 'cap'] as const
export const isFrameCause = (cause: Cause): cause is FrameCause => FRAMES.some((kind) => kind === cause.kind)

/** One text per cause: for keys and comparisons. */
export const causeKey = (cause: Cause): string => JSON.stringify(cause)

/** Causes of one slot exclude each other. */
export function slotOf(cause: Cause): string | null {
  switch (cause.kind) {
    case 'window':
    case 'rule-set':
    case 'weights':
    case 'cap':
    case 'trainers':
    case 'late':
      return cause.kind
    case 'item':
    case 'level':
    case 'known':
      return `item ${cause.item}`
    default:
      return null
  }
}

/**
 * How far-fetched a cause is: 1 happens every month, 5 hardly ever. Late data and a window that lies a month back are
 * how Partner Center works; a single month of a single location explains nearly anything and so little.
 */
export function implausibility(cause: Cause): number {
  switch (cause.kind) {
    case 'window':
      return cause.months === -1 ? 1 : 2 + Math.abs(cause.months)
    case 'late':
      return 1.5
    case 'edition':
    case 'trainers':
    case 'known':
      return 2
    case 'location':
    case 'import':
    case 'trainer':
    case 'item':
      return 2.5
    case 'month':
    case 'level':
    case 'cap':
    case 'weights':
      return 3
    case 'rule-set':
      return 3.5
    case 'month-of-location':
      return 4
  }
}
