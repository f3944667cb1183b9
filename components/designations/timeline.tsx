import { daysBetween, type PlainDate, showDate } from '@/lib/dates'
import type { Event, Timeline } from '@/lib/designations/model/timeline'
import { inDays } from '@/lib/designations/model/verdict-words'
import { DataTable } from '../tables/data-table'

const [WIDTH, HEIGHT] = [1000, 28]
/** So that the first and the last mark are whole. */
const EDGE = 6

/** A designation's days on a line, drawn by the server, and the same as a table. */
export function TimelineOf({
  timeline: { events, counts },
  today,
}: {
  timeline: Timeline
  today: PlainDate
}) {
  const days = [...events.map(({ on }) => on), ...(counts ? [counts.from, counts.to] : [])].toSorted()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const whole = Math.max(1, daysBetween(first, last))
  const x = (day: PlainDate) => Math.round(EDGE + (daysBetween(first, day) / whole) * (WIDTH - 2 * EDGE))
  const marks = (when: Event['when']) =>
    events.flatMap((one) => (one.when === when ? `M${x(one.on)} 4V${HEIGHT - 4}` : [])).join('')
  return (
    <>
      {events.length > 1 && (
        <svg
          className="timeline"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`From ${showDate(first)} to ${showDate(last)}: the days of the table below.`}
        >
          {counts && (
            <path
              className="counts"
              d={`M${x(counts.from)} 9H${x(counts.to)}V${HEIGHT - 9}H${x(counts.from)}z`}
            />
          )}
          <path className="line" d={`M${EDGE} ${HEIGHT / 2}H${WIDTH - EDGE}`} />
          <path className="past" d={marks('past')} />
          <path className="next" d={marks('next')} />
          <path className="now" d={`M${x(today)} 0V${HEIGHT}`} />
        </svg>
      )}
      <DataTable
        name="Days of the designation"
        rows={events}
        keyOf={(_, at) => at}
        rowClass={({ when }) => (when === 'now' ? 'now' : undefined)}
        columns={[
          { name: 'Day', heads: true, of: ({ on }) => showDate(on) },
          { name: 'What', of: ({ what }) => what },
          { name: 'From today', of: ({ on, when }) => (when === 'now' ? '' : inDays(today, on)) },
        ]}
      />
      {counts && (
        <p className="muted small">
          The band: of the days from {showDate(counts.from)} to {showDate(counts.to)} one qualified one is
          enough to renew.
        </p>
      )}
    </>
  )
}
