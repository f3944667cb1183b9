import type { DateRange, PlainDate } from '../../dates'
import { shortDesignationName } from './designations'
import type { Standing } from './standing'

/** A day of a designation: `now` the one that is looked at. */
export type Event = { on: PlainDate; what: string; when: 'past' | 'now' | 'next' }
export type Timeline = { events: readonly Event[]; counts: DateRange | null }

/** What has happened and what comes, oldest first, and the days that count for the anniversary. */
export function timelineOf(one: Standing, today: PlainDate): Timeline {
  const name = shortDesignationName(one.designation)
  const dueOn = one.anniversary !== null && one.anniversary < today ? one.anniversary : null
  const qualifiedOn = one.status === 'qualified' ? one.window.first : null
  const past = [
    { on: one.attainedOn, what: `${name} was attained.` },
    { on: one.enrolledOn, what: `${name} was enrolled.` },
    { on: one.renewedOn, what: `${name} was renewed.` },
    { on: dueOn, what: `The anniversary of ${name}: it is to be renewed since.` },
    { on: one.lapsedOn, what: `${name} lapsed.` },
    { on: qualifiedOn, what: `${name} was qualified, for the first time in the window.` },
  ].flatMap(({ on, what }): Event[] => (on ? [{ on, what, when: 'past' }] : []))
  const next = one.nextDates.map(({ on, why }): Event => ({ on, what: why, when: 'next' }))
  const all = [...past, { on: today, what: 'Today.', when: 'now' as const }, ...next]
  return {
    events: all.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
    counts: one.renewal?.term.renewal.counts ?? null,
  }
}
