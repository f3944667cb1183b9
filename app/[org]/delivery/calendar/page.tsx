import { CalendarGrid } from '@/components/delivery/calendar-grid'
import { howMany } from '@/components/delivery/checks/check-words'
import { ClassesTable } from '@/components/delivery/classes-table'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { showCount } from '@/components/ui/show-count'
import { may } from '@/lib/auth/roles'
import {
  addDays,
  addMonths,
  firstOf,
  lastOf,
  monthOf,
  type PlainDate,
  showDate,
  showMonth,
} from '@/lib/dates'
import { getToday } from '@/lib/delivery/get-today'
import { listClasses } from '@/lib/delivery/list-classes'
import { weeksOf } from '@/lib/delivery/model/calendar-days'
import { getChecks } from '@/lib/guideline-checks/get-checks'
import { datesPage } from '@/lib/paths/dates'
import { type CalendarAddress, calendarPage, checksPage, classesPage, VIEWS } from '@/lib/paths/delivery'

/** More fit into no month that somebody reads. */
const MOST = 500

const { generateMetadata, Page } = orgPage(calendarPage, async ({ ctx, address }) => {
  const { slug, view } = address
  const today = await getToday(ctx)
  const on = address.on ?? today
  const weeks = weeksOf(view === 'week' ? 'week' : 'month', on)
  const [from, to] =
    view === 'list' ? [firstOf(monthOf(on)), lastOf(monthOf(on))] : [weeks[0]?.[0], weeks.at(-1)?.[6]]
  const { classes, count } = await listClasses(ctx, { from, to, limit: MOST })
  const { findings } = await getChecks(ctx, { classes: classes.map(({ classId }) => classId) })
  const severe = findings.filter(({ severity }) => severity === 'high')
  const name = view === 'week' ? `Week of ${showDate(weeks[0]?.[0] ?? on)}` : showMonth(monthOf(on))
  const table = (
    <ClassesTable {...{ slug, classes }} name={`Classes, ${name}`} empty="No class is on these days." />
  )
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: 'Calendar' }]} />
      <h1>
        <b>Delivery</b> | Calendar
      </h1>
      <Ways {...{ address, on, today }} />
      <section className="panel" aria-labelledby="shown">
        <h2 id="shown">{name}</h2>
        <p className="muted">
          {countWords(classes.length, count)}
          {severe.length > 0 && (
            <>
              {' '}
              <a href={checksPage.href({ slug })}>{howMany(severe)}</a>.
            </>
          )}
        </p>
        {view === 'list' ? (
          table
        ) : (
          <>
            <div className="weeks">
              <CalendarGrid
                {...{ slug, name, weeks, classes, today }}
                severe={new Set(severe.map(({ subject }) => subject.id))}
                month={view === 'month' ? monthOf(on) : null}
              />
            </div>
            <div className="instead">{table}</div>
          </>
        )}
        <p>
          <a href={classesPage.href({ slug })}>What the classes brought, and what needs attention</a>
          {may(ctx.role, 'calendar:write') && (
            <>
              {' · '}
              <a href={datesPage.href({ slug }, '#calendar')}>In your calendar program</a>
            </>
          )}
        </p>
      </section>
    </div>
  )
})

const countWords = (shown: number, count: number): string =>
  shown < count
    ? `${showCount(count, 'class', 'classes')}, of which the first ${shown} are shown.`
    : `${showCount(count, 'class', 'classes')}.`

const VIEW_NAMES = { month: 'Month', week: 'Week', list: 'List' }

function Ways({ address, on, today }: { address: CalendarAddress; on: PlainDate; today: PlainDate }) {
  const { slug, view } = address
  const unit = view === 'week' ? 'week' : 'month'
  const moved = (by: number): PlainDate =>
    view === 'week' ? addDays(on, 7 * by) : firstOf(addMonths(monthOf(on), by))
  return (
    <div className="row">
      <nav className="switch" aria-label="View">
        {VIEWS.map((one) => (
          <a
            key={one}
            href={calendarPage.href({ slug, view: one, on: address.on })}
            aria-current={one === view ? 'true' : undefined}
          >
            {VIEW_NAMES[one]}
          </a>
        ))}
      </nav>
      <nav className="row" aria-label="Days">
        <a href={calendarPage.href({ slug, view, on: moved(-1) })}>Previous {unit}</a>
        {on !== today && <a href={calendarPage.href({ slug, view })}>Today</a>}
        <a href={calendarPage.href({ slug, view, on: moved(1) })}>Next {unit}</a>
      </nav>
    </div>
  )
}

export { generateMetadata, Page as default }
