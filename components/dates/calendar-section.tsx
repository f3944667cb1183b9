import type { Feed } from '@/lib/auth/feeds/feeds'
import { showDate } from '@/lib/dates'
import { showTime } from '../ui/show-time'
import { CalendarAddress } from './calendar-address'

type Props = { slug: string; feed: Feed | null; timeZone: string }

/** How the dates come into a calendar program, for who may say so. */
export const CalendarSection = ({ slug, feed, timeZone }: Props) => (
  <section className="panel" aria-labelledby="calendar">
    <h2 id="calendar">In your calendar</h2>
    <p>
      A calendar program that is given a secret address shows these dates, or the classes, and keeps them up
      to date: Outlook, Google Calendar, Apple Calendar and others. It names no person.
    </p>
    <CalendarAddress slug={slug} known={feed && knownWords(feed, timeZone)} />
  </section>
)

function knownWords({ createdAt, maker, lastReadOn, classes }: Feed, timeZone: string): string {
  const by = maker ? ` by ${maker}` : ''
  const read = lastReadOn ? `last read on ${showDate(lastReadOn)}` : 'not read yet'
  const old = classes ? '' : ' It shows no classes: make another one for them.'
  return `There is an address, made ${showTime(createdAt, timeZone)}${by}, ${read}.${old}`
}
