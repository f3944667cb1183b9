import type { ReactNode } from 'react'
import { showDate } from '@/lib/dates'
import { isOwnHash } from '@/lib/imports/reading/identity'
import { importPage } from '@/lib/paths/data'
import { changesOf } from '@/lib/reconcile/case-text'
import type { DifferencePage } from '@/lib/reconcile/list-differences'
import { DataTable } from '../tables/data-table'
import { StateCell } from './state-cell'
import { SIDE_NAMES } from './words'

type Difference = DifferencePage['differences'][number]
type Props = { slug: string; differences: readonly Difference[]; mayWrite: boolean }

/** One line per row on which the two do not agree. */
export function DifferencesTable({ slug, differences, mayWrite }: Props) {
  return (
    <DataTable
      className="audit"
      name="Rows that differ, by id"
      rows={differences}
      keyOf={({ key }) => key}
      columns={[
        { name: 'Row', heads: true, of: ({ identity }) => nameOf(identity) },
        { name: 'Where', label: null, of: ({ side }) => SIDE_NAMES[side] },
        {
          name: 'Partner Center',
          className: ({ theirs }) => (theirs ? undefined : 'muted'),
          of: (row) => sideText(row, 'theirs'),
        },
        {
          name: 'Laurel',
          className: ({ ours }) => (ours ? undefined : 'muted'),
          of: (row) => (
            <>
              {sideText(row, 'ours')}
              {row.ours && row.importId !== null && (
                <a className="id" href={importPage.href({ slug, id: row.importId })}>
                  its import
                </a>
              )}
            </>
          ),
        },
        {
          name: 'State',
          of: ({ key, identity, state, note }) => (
            <StateCell keyOf={key} about={nameOf(identity)} {...{ state, note, mayWrite }} />
          ),
        },
      ]}
    />
  )
}

const nameOf = (identity: string) => (isOwnHash(identity) ? 'no ID in the file' : identity)

/** What one side says: all of it where the other has nothing, else only what is different. */
function sideText(row: Difference, side: 'ours' | 'theirs'): ReactNode {
  const values = row[side]
  if (!values) return 'not there'
  const changes = changesOf(row)
  const { occurredOn, item, location, units } = values
  if (changes.length === 0)
    return `${showDate(occurredOn)}, ${item}, location ${location}${units === 1 ? '' : `, ${units} units`}`
  return changes.map((change) => (
    <span key={change.name} className="said">
      <span className="muted">{change.name}</span> {change[side] || 'empty'}
    </span>
  ))
}
