import type { ChecksJson } from '../answers/guideline-checks'
import type { Table } from '../exports/table'
import type { Findings } from './get-checks'

/** The documented answer of `GET …/guideline-checks`; also what its table and the command print. */
export const checksJson = (org: string, { asOf, findings }: Findings): ChecksJson => ({
  org,
  asOf,
  checks: findings.map(({ dismissed, trainers: _, ...one }) => ({
    ...one,
    dismissed: dismissed && { ...dismissed, at: dismissed.at.toISOString() },
  })),
})

export const checksTable = ({ asOf, checks }: ChecksJson): Table<ChecksJson['checks'][number]> => ({
  name: `guideline-checks-${asOf}`,
  columns: [
    { name: 'id', of: ({ id }) => id },
    { name: 'clause', of: ({ clause }) => clause },
    { name: 'severity', of: ({ severity }) => severity },
    { name: 'subject_kind', of: ({ subject }) => subject.kind },
    { name: 'subject_id', of: ({ subject }) => subject.id, guarded: true },
    { name: 'rows', of: ({ rows }) => rows },
    { name: 'text', of: ({ text }) => text, guarded: true },
    { name: 'state', of: ({ state }) => state },
    { name: 'dismissed_by', of: ({ dismissed }) => dismissed?.by ?? null, guarded: true },
    { name: 'dismissed_at', of: ({ dismissed }) => dismissed?.at ?? null },
    { name: 'dismissed_until', of: ({ dismissed }) => dismissed?.until ?? null },
    { name: 'dismissed_reason', of: ({ dismissed }) => dismissed?.reason ?? null, guarded: true },
  ],
  rows: checks,
})
