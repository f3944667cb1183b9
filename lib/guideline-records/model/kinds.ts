import type { Field, KindRow } from './field'
import { benefit, complianceTraining, satisfactionPolicy, term } from './kinds/company'
import { lab, materialSource, ownCourseware, supplementalMaterial } from './kinds/material'
import { accommodation, recording, registration } from './kinds/sessions'

const ROWS = [
  registration,
  recording,
  satisfactionPolicy,
  supplementalMaterial,
  accommodation,
  ownCourseware,
  lab,
  materialSource,
  complianceTraining,
  term,
  benefit,
] as const

export type RecordKind = (typeof ROWS)[number]['id']

/** What the Guidelines ask to be kept, in the order of pages and answers. Certificates are documents of their own. */
export const RECORD_KINDS: readonly (KindRow & { id: RecordKind })[] = ROWS
export const RECORD_KIND_IDS = ROWS.map(({ id }) => id) as [RecordKind, ...RecordKind[]]

export function kindOf(id: RecordKind): KindRow & { id: RecordKind } {
  const row = RECORD_KINDS.find((one) => one.id === id)
  if (!row) throw new Error(`there is no kind of records ${id}`)
  return row
}

export const fieldOf = (kind: RecordKind, name: string): Field | undefined =>
  kindOf(kind).fields.find((field) => field.name === name)
