import type { AuditEvent } from '@/lib/services/audit/list-audit'
import { showTime } from '../ui/show-time'
import { Detail } from './detail'

type Props = { events: AuditEvent[]; timeZone: string; filtered: boolean }

export function AuditTable({ events, timeZone, filtered }: Props) {
  if (events.length === 0)
    return (
      <p className="muted">
        {filtered
          ? 'Nothing fits this choice. Choose other people, actions or days, or clear the choice.'
          : 'Nothing has happened yet. Whatever somebody changes here appears with name and time.'}
      </p>
    )
  return (
    <table className="table fold audit">
      <caption>Newest first. Times in {timeZone}.</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Details</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="nums nowrap">{showTime(event.at, timeZone, true)}</td>
            <th scope="row">
              {event.actorName}
              {event.actor.startsWith('token:') && <span className="id">an API token</span>}
            </th>
            <td>{event.what}</td>
            <td>
              <Detail detail={event.detail} />
            </td>
            <td data-of="From">{event.ip}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
