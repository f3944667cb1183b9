import { SnapshotChecks } from '@/components/history/snapshot-checks'
import { SnapshotFacts } from '@/components/history/snapshot-facts'
import { SnapshotFigures } from '@/components/history/snapshot-figures'
import { Standing } from '@/components/history/snapshots-table'
import { asOfWords, Statements } from '@/components/history/statements'
import { SupersedeSnapshot } from '@/components/history/supersede-snapshot'
import { ProgrammePage } from '@/components/programme/programme-page'
import { answerItemPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { keptOnePage, keptPage } from '@/lib/paths/any-programme'
import { getSettings } from '@/lib/settings/get-settings'
import { historyOf } from '@/lib/snapshots/issuing-of'
import { readSnapshot } from '@/lib/snapshots/read-snapshot'

const { generateMetadata, Page } = answerItemPage(keptOnePage, historyOf, {
  find: readSnapshot,
  title: ({ snapshot }) => `Snapshot of ${showDate(snapshot.asOf)}`,
  async render({ ctx, user, programme, found }) {
    const settings = await getSettings(ctx)
    const { snapshot, facts, supersededBy, since } = found
    const { slug } = ctx
    const place = { slug, programme: programme.id }
    const timeZone = user.timeZone ?? settings.timeZone
    const address = `/api/v1/orgs/${slug}/${programme.id}/snapshots/${snapshot.id}`
    const moved = since?.walk.steps.some(({ effects }) => effects.length > 0)
    return (
      <ProgrammePage
        {...{ slug, programme }}
        title={`Snapshot of ${showDate(snapshot.asOf)}`}
        lead="The result as it was issued, and whether it still holds."
        overrides={found.overrides}
      >
        <p>
          <a href={keptPage.href(place, '#snapshots')}>All snapshots</a>
        </p>
        <SnapshotFacts {...{ snapshot, facts, timeZone }} />
        <Standing place={place} {...snapshot} supersededBy={supersededBy} />
        {snapshot.kind === 'month_end' && supersededBy === null && may(ctx.role, 'snapshots:write') && (
          <SupersedeSnapshot place={place} id={snapshot.id} />
        )}
        <section className="panel" aria-labelledby="checks">
          <h2 id="checks">Does it hold?</h2>
          <SnapshotChecks checks={found.checks} />
        </section>
        {since && moved && (
          <section className="panel" aria-labelledby="since">
            <h2 id="since">What became known since</h2>
            <Statements
              {...{ slug, ...since, timeZone }}
              first="As issued"
              last={`${asOfWords(snapshot.asOf)}, by what is known today`}
            />
            <DownloadLinks href={`${address}?table=steps`} of="What became known since" />
          </section>
        )}
        <section className="panel" aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <SnapshotFigures figures={found.figures} />
          <DownloadLinks href={address} of="The figures" />
        </section>
      </ProgrammePage>
    )
  },
})

export { generateMetadata, Page as default }
