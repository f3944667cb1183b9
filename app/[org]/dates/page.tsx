import { CalendarSection } from '@/components/dates/calendar-section'
import { DatesTable } from '@/components/dates/dates-table'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { getDates } from '@/lib/calendar/get-dates'
import { getFeed } from '@/lib/calendar/get-feed'
import { showDate } from '@/lib/dates'
import { inDays } from '@/lib/designations/model/verdict-words'
import { datesPage } from '@/lib/paths/dates'
import { settingsPage } from '@/lib/paths/organization'

const { generateMetadata, Page } = orgPage(datesPage, async ({ ctx, user }) => {
  const { slug } = ctx
  const { dates, today, from, to, timeZone } = await getDates(ctx)
  const [first] = dates
  const runs = may(ctx.role, 'calendar:write')
  const feed = runs ? await getFeed(ctx) : null
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Membership' }, { name: 'Dates' }]} />
      <h1>
        <b>Membership</b> | Dates
      </h1>
      {first && (
        <p className="lead">
          <b>Next, {inDays(today, first.on)}:</b> <a href={first.href}>{first.what}</a>, {showDate(first.on)}.
        </p>
      )}
      <p className="muted">
        What is due from {showDate(from)} to {showDate(to)}, of all programmes: by what is known today, if
        nothing more comes in.
      </p>
      {dates.length > 0 ? (
        <section className="panel" aria-labelledby="dates">
          <h2 id="dates">Dates that matter</h2>
          <DatesTable {...{ dates, today }} />
          <DownloadLinks href={`/api/v1/orgs/${slug}/dates`} of="The dates" />
        </section>
      ) : (
        <p>
          No date is known yet. Dates come with the first import, and with the anniversary date under{' '}
          <a href={settingsPage.href({ slug })}>Settings</a>.
        </p>
      )}
      {runs && <CalendarSection {...{ slug, feed }} timeZone={user.timeZone ?? timeZone} />}
    </div>
  )
})

export { generateMetadata, Page as default }
