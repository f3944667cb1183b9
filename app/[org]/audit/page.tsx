import { z } from 'zod'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import { orgPage } from '@/components/shell/org-page'
import { DownloadButton } from '@/components/tables/download-button'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { auditQuery } from '@/lib/audit/audit-filter'
import { listAudit } from '@/lib/audit/list-audit'
import { listAuditActors } from '@/lib/audit/list-audit-actors'
import { withQuery } from '@/lib/http/see-other'
import { auditPage } from '@/lib/paths/organization'
import type { Texts } from '@/lib/paths/part'
import { getSettings } from '@/lib/settings/get-settings'

const PAGE = 50

const { generateMetadata, Page } = orgPage(auditPage, async ({ ctx, user, address }) => {
  const { query, wrong } = readFilter(address)
  const { after, ...filter } = query
  const timeZone = user.timeZone ?? (await getSettings(ctx)).timeZone
  const [{ events, next }, actors] = await Promise.all([
    listAudit(ctx, { ...filter, timeZone, after, limit: PAGE }),
    listAuditActors(ctx),
  ])
  const home = auditPage.href({ slug: ctx.slug })
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Audit trail' }]} />
      <h1>
        <b>Organization</b> | Audit trail
      </h1>
      <p>
        Who changed or downloaded what, when and from where, and how members signed in. Nobody can change it.
      </p>
      {wrong && <Note tone="bad">{wrong} Everything is shown instead.</Note>}
      <section className="panel" aria-label="Choice">
        <AuditFilters key={JSON.stringify(filter)} home={home} filter={filter} actors={actors} />
      </section>
      <section className="panel" aria-label="Events">
        <AuditTable events={events} timeZone={timeZone} filtered={Object.values(query).some(Boolean)} />
        <p className="row">
          {after && <a href={auditPage.href({ slug: ctx.slug, ...filter })}>Newest</a>}
          {next && <a href={auditPage.href({ slug: ctx.slug, ...filter, after: next })}>Older</a>}
        </p>
        <DownloadButton
          href={withQuery(`/api/v1/orgs/${ctx.slug}/audit`, { ...filter, time_zone: timeZone })}
          formats={['csv', 'xlsx', 'json']}
          what=" of everything chosen"
          file={`${ctx.slug}-audit`}
        />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }

const schema = z.object(auditQuery).omit({ time_zone: true })

/** An address that cannot be says why and shows everything: it may be an old bookmark. */
function readFilter(given: Texts): { query: z.infer<typeof schema>; wrong: string | null } {
  const read = schema.safeParse(given)
  if (read.success) return { query: read.data, wrong: null }
  return { query: {}, wrong: read.error.issues.map(({ message }) => message).join(' ') }
}
