import type { Metric } from '../../programmes/training-services/kinds'
import type { CheckId } from './check-ids'
import type { Clause } from './clauses'

export const SEVERITIES = ['high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]
export const SEVERITY_NAMES: Record<Severity, string> = {
  high: 'The designation is at stake',
  medium: 'Points are at stake',
  low: 'Worth a look',
}

export const SUBJECT_KINDS = ['class', 'location', 'code', 'record', 'organization'] as const
/** By the class ID, the Location ID, what knows a code again (not the code), the id of a record, the organization's short name. */
export type Subject = { kind: (typeof SUBJECT_KINDS)[number]; id: string }

export const STATES = ['open', 'dismissed'] as const
export type State = (typeof STATES)[number]

/** Who reads: whether names of trainers, and what of a location. */
export type Reader = { people: boolean; sees(place: number | null): boolean }

/** What a check says of itself, and the sentence of what it finds; sql/ has the statement. */
export type CheckRow = {
  id: CheckId
  clause: Clause
  severity: Severity
  title: string
  /** What to do next. */
  next: string
  /** What its rows are, and where the line items among them stand. */
  rowsAre: string
  behind: Metric | null
  kind: Subject['kind']
  text(facts: never, subject: string, reader: Reader): string
}

/** Keeps the type of its facts to the row. */
export const check = <Facts>(
  row: Omit<CheckRow, 'text' | 'kind'> & {
    kind?: Subject['kind']
    text(facts: Facts, subject: string, reader: Reader): string
  },
): CheckRow => ({ kind: 'class', ...row }) as CheckRow
