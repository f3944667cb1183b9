import type { ClassJson } from '@/lib/answers/delivery'
import { daysBetween, monthOf, type PlainDate, showDate } from '@/lib/dates'
import { calendarPage, classPage } from '@/lib/paths/delivery'
import { type Column, DataTable } from '../tables/data-table'
import { placeOf, STATUS_WORDS } from './class-words'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** Of a day in a month; a week shows all. */
const SHOWN = 4

type Props = {
  slug: string
  name: string
  weeks: readonly (readonly PlainDate[])[]
  classes: readonly ClassJson[]
  today: PlainDate
  /** IDs of classes that put the designation at stake. */
  severe: ReadonlySet<string>
  /** Days of other months are set back; null: a week. */
  month: string | null
}

/** Weeks as the rows of a table, days as its cells, each with the classes that are held on it. */
export const CalendarGrid = ({ slug, name, weeks, classes, today, severe, month }: Props) => (
  <DataTable
    className="calendar"
    name={name}
    fold={false}
    rows={weeks}
    keyOf={([monday]) => monday ?? ''}
    columns={WEEKDAYS.map(
      (weekday, at): Column<readonly PlainDate[]> => ({
        name: <abbr title={weekday}>{weekday.slice(0, 3)}</abbr>,
        className: (days) => (month !== null && monthOf(days[at] ?? '') !== month ? 'other' : undefined),
        of: (days) => (
          <Day
            {...{ slug, today, severe }}
            day={days[at] ?? ''}
            classes={classes.filter(
              ({ startsOn, endsOn }) => startsOn <= (days[at] ?? '') && (days[at] ?? '') <= endsOn,
            )}
            most={month === null ? Number.POSITIVE_INFINITY : SHOWN}
          />
        ),
      }),
    )}
  />
)

type DayProps = Pick<Props, 'slug' | 'classes' | 'today' | 'severe'> & { day: PlainDate; most: number }

function Day({ slug, day, classes, most, today, severe }: DayProps) {
  const shown = classes.slice(0, most)
  return (
    <>
      <time dateTime={day} {...(day === today && { 'aria-current': 'date' })}>
        {Number(day.slice(8))}
        <span className="sr"> {showDate(day).replace(/^\d+ /, '')}</span>
      </time>
      {shown.length > 0 && (
        <ul>
          {shown.map((one) => (
            <li key={one.classId} className={one.status}>
              <a href={classPage.href({ slug, class: one.classId })} title={titleOf(one, severe)}>
                {(severe.has(one.classId) || one.needs.some(({ id }) => id === 'trainer')) && (
                  <span className="i i-warn" aria-hidden="true" />
                )}
                {one.classId}
                <span className="id">
                  {one.course}
                  <span className="sr">{`, ${titleOf(one, severe)}`}</span>
                  {dayOf(one, day)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {classes.length > shown.length && (
        <a className="small" href={calendarPage.href({ slug, view: 'week', on: day })}>
          {classes.length - shown.length} more
        </a>
      )}
    </>
  )
}

const titleOf = (one: ClassJson, severe: Props['severe']): string =>
  [
    STATUS_WORDS[one.status],
    placeOf(one),
    severe.has(one.classId) && 'Puts the designation at stake',
    one.needs[0]?.text,
  ]
    .filter(Boolean)
    .join(' · ')

function dayOf({ startsOn, endsOn }: ClassJson, day: PlainDate): string {
  const days = daysBetween(startsOn, endsOn) + 1
  return days > 1 ? `, day ${daysBetween(startsOn, day) + 1} of ${days}` : ''
}
