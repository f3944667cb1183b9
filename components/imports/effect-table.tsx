import { showDate } from '@/lib/dates'
import { type Column, DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'
import type { Effect, Tense } from './effect-words'

type Props = { effect: Effect; tense: Tense }

const COLUMNS: Column<Effect['scores'][number]>[] = [
  { name: 'Score', heads: true, of: ({ name }) => name, below: ({ note }) => note },
  { name: 'Before', number: true, of: ({ before }) => before },
  { name: 'After', number: true, of: ({ after }) => <b>{after}</b> },
  {
    name: 'Status',
    label: null,
    of: ({ statusBefore, statusAfter }) => (
      <span className="row">
        {statusBefore !== statusAfter && (
          <>
            <StatusPill status={statusBefore} /> becomes{' '}
          </>
        )}
        <StatusPill status={statusAfter} />
      </span>
    ),
  },
]

/** The scores that an import changes, before and after, and what that makes of their statuses. */
export function EffectTable({ effect: { asOf, scores }, tense }: Props) {
  const what = tense === 'would' ? 'What the scores would become' : 'What the scores became'
  return (
    <DataTable
      className="effect"
      caption={`${what}, as of ${showDate(asOf)}`}
      columns={COLUMNS}
      rows={scores}
      keyOf={({ criterion, area }) => `${criterion} ${area}`}
    />
  )
}
