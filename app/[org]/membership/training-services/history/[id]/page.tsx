import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { historyPath } from '@/components/history/history-address'
import { SnapshotChecks } from '@/components/history/snapshot-checks'
import { SnapshotFacts } from '@/components/history/snapshot-facts'
import { SnapshotFigures } from '@/components/history/snapshot-figures'
import { Standing } from '@/components/history/snapshots-table'
import { asOfWords, Statements } from '@/components/history/statements'
import { SupersedeSnapshot } from '@/components/history/supersede-snapshot'
import { NeedsRole } from '@/components/shell/needs-role'
import { DownloadLinks } from '@/components/tables/download-links'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { LaurelError } from '@/lib/errors'
import { requireOrg } from '@/lib/http/page-context'
import { getSettings } from '@/lib/services/settings/get-settings'
import { type CheckedSnapshot, checkSnapshot } from '@/lib/services/snapshots/check-snapshot'

type Props = { params: Promise<{ org: string; id: string }> }

const findSnapshot = cache(async (org: string, id: string): Promise<CheckedSnapshot> => {
  const { ctx } = await requireOrg(org)
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return checkSnapshot(ctx, Number(id)).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params
  const { ctx } = await requireOrg(org)
  if (!may(ctx.role, 'qualification:read')) return { title: 'Snapshot' }
  const { snapshot } = await findSnapshot(org, id)
  return { title: `Snapshot of ${showDate(snapshot.asOf)} · ${ctx.orgName}` }
}

export default async function SnapshotPage({ params }: Props) {
  const { org, id } = await params
  const { ctx, user } = await requireOrg(org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const [checked, settings] = await Promise.all([findSnapshot(org, id), getSettings(ctx)])
  const { snapshot, supersededBy, walk, catalogue } = checked
  const { slug } = ctx
  const timeZone = user.timeZone ?? settings.timeZone
  const address = `/api/v1/orgs/${slug}/training-services/snapshots/${snapshot.id}`
  const moved = walk.steps.some(({ effects }) => effects.length > 0)
  return (
    <SubPage
      slug={slug}
      title={`Snapshot of ${showDate(snapshot.asOf)}`}
      lead="The result as it was issued, and whether it still holds."
      overrides={checked.overrides}
    >
      <p>
        <a href={`${historyPath(slug)}#snapshots`}>All snapshots</a>
      </p>
      <SnapshotFacts snapshot={snapshot} timeZone={timeZone} />
      <Standing slug={slug} {...snapshot} supersededBy={supersededBy} />
      {snapshot.kind === 'month_end' && supersededBy === null && may(ctx.role, 'snapshots:write') && (
        <SupersedeSnapshot slug={slug} id={snapshot.id} />
      )}
      <section className="panel" aria-labelledby="checks">
        <h2 id="checks">Does it hold?</h2>
        <SnapshotChecks checked={checked} />
      </section>
      {moved && (
        <section className="panel" aria-labelledby="since">
          <h2 id="since">What became known since</h2>
          <Statements
            {...{ slug, walk, catalogue, timeZone }}
            first="As issued"
            last={`${asOfWords(snapshot.asOf)}, by what is known today`}
          />
          <DownloadLinks href={`${address}?table=steps`} of="What became known since" />
        </section>
      )}
      <section className="panel" aria-labelledby="figures">
        <h2 id="figures">Figures</h2>
        <SnapshotFigures checked={checked} />
        <DownloadLinks href={address} of="The figures" />
      </section>
    </SubPage>
  )
}
