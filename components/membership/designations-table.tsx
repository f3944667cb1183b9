import { daysBetween, type PlainDate, showDate } from '@/lib/dates'
import type { MembershipLine } from '@/lib/membership/model/line'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'

type Props = { lines: readonly MembershipLine[]; today: PlainDate }

/** Every designation in a line: where it stands, what is missing, by when, what threatens it, what to do. */
export const DesignationsTable = ({ lines, today }: Props) => (
  <DataTable
    className="designations"
    name="Every designation today"
    rows={lines}
    keyOf={({ id }) => id}
    columns={[
      { name: 'Designation', heads: true, of: ({ name, href }) => <a href={href}>{name}</a> },
      {
        name: 'Status',
        label: null,
        // What has to be renewed is not done, though it is held.
        of: ({ status, word, held }) => (
          <StatusPill status={held === 'renewal_due' ? 'in_progress' : status} {...(word && { word })} />
        ),
        below: ({ score }) => score,
      },
      {
        name: 'Missing',
        of: ({ missing, word }) =>
          missing || <span className="muted">{word === 'Unknown' ? 'Unknown' : 'Nothing'}</span>,
      },
      {
        name: 'Next date',
        of: ({ next }) =>
          next ? (
            <span className="nowrap">{showDate(next.on)}</span>
          ) : (
            <span className="muted">None known</span>
          ),
        below: ({ next }) => next && `${distance(daysBetween(today, next.on))}: ${next.what}`,
      },
      {
        name: 'Biggest risk',
        className: ({ risk }) => (risk.tone === 'bad' ? 'bad' : undefined),
        of: ({ risk }) => (risk.tone === 'none' ? <span className="muted">None known</span> : risk.text),
      },
      {
        name: 'Next step',
        of: ({ step }) =>
          step ? <a href={step.href}>{step.text}</a> : <span className="muted">Nothing to do</span>,
      },
    ]}
  />
)

const distance = (days: number): string => (days === 0 ? 'today' : `in ${showCount(days, 'day')}`)
