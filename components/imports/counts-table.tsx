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
  { name: 'New', of: (one) => one.rowsAccepted, would: 'would go in', did: 'went in', always: true },
  {
    name: 'Changed',
    of: (one) => one.rowsChanged,
    would: 'known rows would take what this file says',
    did: 'known rows took what this file says; the old values are kept',
  },
  {
    name: 'Known',
    of: (one) => one.rowsDuplicate - (one.notes.sameInFile ?? 0),
    would: 'say what is known already, and are not counted twice',
    did: 'said what was known already, and are not counted twice',
  },
  {
    name: 'Repeated',
    of: (one) => one.notes.sameInFile ?? 0,
    would: 'say the same as a row before them in this file, and are not counted twice',
    did: 'said the same as a row before them in this file, and are not counted twice',
  },
  {
    name: 'Rejected',
    of: (one) => one.rowsRejected,
    would: 'would be kept aside unchanged, to be fixed',
    did: 'are kept aside unchanged, to be fixed',
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
          name: `What ${tense === 'would' ? 'would become' : 'became'} of them`,
          of: (kind) => kind[tense],
        },
      ]}
    />
  )
}
