import { showDate } from '@/lib/dates'
import { endOf, type PeopleRows } from '@/lib/programmes/solutions-partner/behind/people-ahead'
import { PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'

const MOST = 200
const LATE = '9999-12-31'

/** Everybody with a certification of the pools: what counts first, and of that what ends first. */
export function PeopleTable({ metric, rows }: PeopleRows) {
  const endDay = (row: PeopleRows['rows'][number]) => endOf(row, metric.rule)?.on ?? LATE
  const sorted = rows.toSorted(
    (a, b) => Number(b.counts) - Number(a.counts) || (endDay(a) < endDay(b) ? -1 : 1),
  )
  const named = rows.every(({ person }) => person !== null)
  const more = rows.length > MOST ? ` The first ${MOST} of ${rows.length}.` : ''
  return (
    <DataTable
      caption={
        named
          ? `By the day on which they end.${more}`
          : 'How many people count by what; who they are is shown to roles that may see personal data.'
      }
      empty="Nobody holds a certification that is asked for."
      rows={sorted.slice(0, MOST)}
      keyOf={({ person, certification, completedOn, part }) =>
        `${part} ${person} ${certification} ${completedOn}`
      }
      columns={[
        {
          name: named ? 'Person' : 'People',
          heads: true,
          of: ({ person, people }) => person ?? showNumber(people),
        },
        { name: 'Certification', of: ({ certificationName }) => certificationName },
        { name: 'Step', of: ({ part }) => (part ? PART_NAMES[part] : 'All') },
        named && { name: 'Completed', of: ({ completedOn }) => completedOn && showDate(completedOn) },
        named && {
          name: 'Counts until',
          of: (row) => {
            const end = endOf(row, metric.rule)
            return end ? `${showDate(end.on)}${end.by === 'retirement' ? ', retired' : ''}` : 'no end known'
          },
        },
        { name: 'Counts', of: ({ reason, counts }) => reason || (counts ? 'Counts' : '') },
      ]}
    />
  )
}
