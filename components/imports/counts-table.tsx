import { DataTable } from '../tables/data-table'
import { showCount, showNumber } from '../ui/show-count'
import type { ImportSummary } from './incoming/contract'

type Counts = Pick<
  ImportSummary,
  'rowsRead' | 'rowsAccepted' | 'rowsChanged' | 'rowsDuplicate' | 'rowsRejected' | 'notes'
>

const KINDS: {
  name: string
  of: (counts: Counts) => number
  would: string
  did: string
  always?: boolean
}[] = [
  {
    name: 'New',
    of: (one) => one.rowsAccepted,
    would: 'would be imported',
    did: 'were imported',
    always: true,
  },
  {
    name: 'Changed',
    of: (one) => one.rowsChanged,
    would: 'known rows would be updated from this file',
    did: 'known rows were updated from this file; the old values are kept in the history',
  },
  {
    name: 'Known',
    of: (one) => one.rowsDuplicate - (one.notes.sameInFile ?? 0),
    would: 'are known already and would not be counted twice',
    did: 'were known already and are not counted twice',
  },
  {
    name: 'Repeated',
    of: (one) => one.notes.sameInFile ?? 0,
    would: 'repeat an earlier row of this file and would not be counted twice',
    did: 'repeat an earlier row of this file and are not counted twice',
  },
  {
    name: 'Rejected',
    of: (one) => one.rowsRejected,
    would: 'would be set aside unchanged, to be fixed',
    did: 'are set aside unchanged, to be fixed',
  },
]

/** How many rows become what, in words; they add up to the rows read. */
export function CountsTable({ counts, tense }: { counts: Counts; tense: 'would' | 'did' }) {
  return (
    <DataTable
      className="counts"
      fold={false}
      plain
      caption={`${showCount(counts.rowsRead, 'row')} read`}
      rows={KINDS.filter(({ of, always }) => always || of(counts) > 0)}
      keyOf={({ name }) => name}
      columns={[
        { name: 'Rows', heads: true, of: ({ name }) => name },
        { name: 'How many', number: true, of: ({ of }) => showNumber(of(counts)) },
        {
          name: `What ${tense === 'would' ? 'would happen' : 'happened'} to them`,
          of: (kind) => kind[tense],
        },
      ]}
    />
  )
}
