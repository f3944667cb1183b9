import { createHash } from 'node:crypto'
import type { PlainDate } from '../dates'
import type { ShownName } from '../people/personal-data'
import type { Severity, State, Subject } from './model/check'
import type { CheckId } from './model/check-ids'
import type { Clause } from './model/clauses'

export type Finding = {
  id: CheckId
  clause: Clause
  severity: Severity
  subject: Subject
  rows: number
  text: string
  /** MCT IDs of those it names; nobody, to who sees no people. */
  trainers: string[]
  state: State
  dismissed: { by: ShownName; at: Date; until: PlainDate; reason: string } | null
}

/** Facts come from jsonb, whose keys have one order: the same facts are the same text. */
export const factsSha256 = (facts: Record<string, unknown>): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex')
