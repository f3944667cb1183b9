import type { AuditEvent } from '@/lib/audit/list-audit'
import { type Column, DataTable } from '../tables/data-table'
import { showTime } from '../ui/show-time'
import { Detail } from './detail'

type Props = { events: AuditEvent[]; timeZone: string; filtered: boolean }

export function AuditTable({ events, timeZone, filtered }: Props) {
  return (
    <DataTable
      className="audit"
      caption={<>Newest first. Times in {timeZone}.</>}
      empty={
        filtered
          ? 'Nothing matches. Choose other people, actions or days, or clear the filter.'
          : 'Nothing has happened yet. Every change here appears with name and time.'
      }
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        { name: 'When', label: null, className: 'nums nowrap', of: ({ at }) => showTime(at, timeZone, true) },
        ...COLUMNS,
      ]}
    />
  )
}

const COLUMNS: Column<AuditEvent>[] = [
  {
    name: 'Who',
    heads: true,
    of: ({ actorName }) => actorName,
    below: ({ actor }) => actor.startsWith('token:') && 'an API token',
  },
  { name: 'What', label: null, of: ({ what }) => what },
  { name: 'Details', label: null, of: ({ detail }) => <Detail detail={detail} /> },
  { name: 'From', of: ({ ip }) => ip },
]
