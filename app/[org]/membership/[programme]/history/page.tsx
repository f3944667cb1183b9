import { ChangesPart } from '@/components/history/changes-part'
import { DaysPart } from '@/components/history/days-part'
import { SnapshotsTable } from '@/components/history/snapshots-table'
import { TakeSnapshot } from '@/components/history/take-snapshot'
import { ProgrammePage } from '@/components/programme/programme-page'
import { AskForRole } from '@/components/shell/ask-for-role'
import { answerPage } from '@/components/shell/org-page'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import { getChanges } from '@/lib/changes/get-changes'
import type { ChangesInput } from '@/lib/changes/model/changes-input'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import { type KeptAddress, keptPage } from '@/lib/paths/any-programme'
import type { SelfScored } from '@/lib/programmes/registered'
import { NoRuleSetError } from '@/lib/rules/model'
import { getSettings } from '@/lib/settings/get-settings'
import type { StoredSnapshot } from '@/lib/snapshots/content'
import { historyOf, issuingOf } from '@/lib/snapshots/issuing-of'
import { listSnapshots } from '@/lib/snapshots/read-snapshots'

const { generateMetadata, Page } = answerPage(
  keptPage,
  historyOf,
  async ({ ctx, user, address, answer: row }) => {
    const [told, days, list, settings] = await Promise.all([
      'facts' in row ? tell(address, (days) => getChanges(ctx, days, row)) : null,
      'facts' in row ? null : tellDays(ctx, address, row),
      listSnapshots<StoredSnapshot>(ctx, address, row),
      getSettings(ctx),
    ])
    const timeZone = user.timeZone ?? settings.timeZone
    const { slug } = ctx
    const { programme } = row
    const issuing = issuingOf(row)
    const place = { slug, programme: programme.id }
    return (
      <ProgrammePage
        {...{ slug, programme }}
        title="History"
        lead="Why a score has changed, and which results were issued: a snapshot is kept at every month end, and nobody can change it."
        overrides={(told ?? days)?.changes.overrides ?? []}
      >
        {(told ?? days)?.problem && <Note tone="bad">{(told ?? days)?.problem}</Note>}
        {told && <ChangesPart slug={slug} changes={told.changes} timeZone={timeZone} />}
        {days && <DaysPart place={place} days={days.changes} />}
        <section className="panel" id="snapshots" aria-labelledby="snapshots-heading">
          <h2 id="snapshots-heading">Snapshots</h2>
          <p>
            Each holds {issuing.keeps}, with a hash over everything. Verified means: {issuing.verified}.
          </p>
          {may(ctx.role, 'snapshots:write') ? (
            <TakeSnapshot place={place} />
          ) : (
            <AskForRole ctx={ctx} action="snapshots:write" />
          )}
          <SnapshotsTable {...{ place, issuing, list, address, timeZone }} />
        </section>
      </ProgrammePage>
    )
  },
)

export { generateMetadata, Page as default }

const tellDays = (ctx: Ctx, address: KeptAddress, { changes }: SelfScored) =>
  changes ? tell(address, (days) => changes(ctx, days)) : null

/** Days that cannot be compared are said to be so, above those that are shown without being asked for. */
async function tell<T>({ from, to, known }: KeptAddress, ask: (days: ChangesInput) => Promise<T>) {
  try {
    return { problem: null, changes: await ask({ from, to, known }) }
  } catch (error) {
    const expected = error instanceof NoRuleSetError || error instanceof LaurelError
    if (!expected) throw error
    return { problem: error.message, changes: await ask({}) }
  }
}
