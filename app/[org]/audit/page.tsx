import type { Metadata } from 'next'
import { z } from 'zod'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import { NeedsRole } from '@/components/shell/needs-role'
import { DownloadButton } from '@/components/tables/download-button'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { withQuery } from '@/lib/http/see-other'
import { auditQuery } from '@/lib/services/audit/audit-filter'
import { listAudit } from '@/lib/services/audit/list-audit'
import { listAuditActors } from '@/lib/services/audit/list-audit-actors'
import { getSettings } from '@/lib/services/settings/get-settings'

const PAGE = 50

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ org: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Audit trail · ${ctx.orgName}` }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { ctx, user } = await requireOrg((await params).org)
  if (!may(ctx.role, 'audit:read')) return <NeedsRole ctx={ctx} action="audit:read" />
  const { query, wrong } = readFilter(await searchParams)
  const { after, ...filter } = query
  const timeZone = user.timeZone ?? (await getSettings(ctx)).timeZone
  const [{ events, next }, actors] = await Promise.all([
    listAudit(ctx, { ...filter, timeZone, after, limit: PAGE }),
    listAuditActors(ctx),
  ])
  const home = `/${ctx.slug}/audit`
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
          {after && <a href={withQuery(home, filter)}>Newest</a>}
          {next && <a href={withQuery(home, { ...filter, after: next })}>Older</a>}
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
}

const schema = z.object(auditQuery).omit({ time_zone: true })

/** An address that cannot be says why and shows everything: it may be an old bookmark. */
function readFilter(given: Query): { query: z.infer<typeof schema>; wrong: string | null } {
  const first = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()[0]]))
  const read = schema.safeParse(first)
  if (read.success) return { query: read.data, wrong: null }
  return { query: {}, wrong: read.error.issues.map(({ message }) => message).join(' ') }
}
