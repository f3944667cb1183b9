import { ChangesPart } from '@/components/history/changes-part'
import { SnapshotsTable } from '@/components/history/snapshots-table'
import { TakeSnapshot } from '@/components/history/take-snapshot'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import { getChanges } from '@/lib/changes/get-changes'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import type { HistoryAddress } from '@/lib/paths/history'
import { historyPage } from '@/lib/paths/history'
import { NoRuleSetError } from '@/lib/rules/model'
import { getSettings } from '@/lib/settings/get-settings'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'

const { generateMetadata, Page } = orgPage(historyPage, async ({ ctx, user, address }) => {
  const [told, list, settings] = await Promise.all([
    tellChanges(ctx, address),
    listSnapshots(ctx, address),
    getSettings(ctx),
  ])
  const timeZone = user.timeZone ?? settings.timeZone
  const { slug } = ctx
  return (
    <SubPage
      slug={slug}
      title="History"
      lead="Why a score has changed, and which results were issued: a snapshot is kept at every month end, and nobody can change it."
      overrides={told.changes.overrides}
    >
      {told.problem && <Note tone="bad">{told.problem}</Note>}
      <ChangesPart slug={slug} changes={told.changes} timeZone={timeZone} />
      <section className="panel" id="snapshots" aria-labelledby="snapshots-heading">
        <h2 id="snapshots-heading">Snapshots</h2>
        <p>
          Each holds its result and all it was made from, with a hash over everything. Verified means: it is
          unchanged, and this version of Laurel calculates the same result from it.
        </p>
        {may(ctx.role, 'snapshots:write') ? (
          <TakeSnapshot slug={slug} />
        ) : (
          <AskForRole ctx={ctx} action="snapshots:write" />
        )}
        <SnapshotsTable {...{ slug, list, address, timeZone }} />
      </section>
    </SubPage>
  )
})

export { generateMetadata, Page as default }

/** Days that cannot be compared are said to be so, above those that are shown without being asked for. */
async function tellChanges(ctx: Ctx, { from, to, known }: HistoryAddress) {
  try {
    return { problem: null, changes: await getChanges(ctx, { from, to, known }) }
  } catch (error) {
    const expected = error instanceof NoRuleSetError || error instanceof LaurelError
    if (!expected) throw error
    return { problem: error.message, changes: await getChanges(ctx) }
  }
}
