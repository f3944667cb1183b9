import { OverrideForm } from '@/components/rules/override-form'
import { OverridePreview } from '@/components/rules/override-preview'
import { OverridesTable } from '@/components/rules/overrides-table'
import { RulesTable } from '@/components/rules/rules-table'
import { SourcesList } from '@/components/rules/sources-list'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { SubPage } from '@/components/training-services/sub-page'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import { type RulesAddress, rulesPage } from '@/lib/paths/rules'
import { getRules } from '@/lib/rules/get-rules'
import { previewOverride } from '@/lib/rules/preview-override'
import { getSettings } from '@/lib/settings/get-settings'

const { generateMetadata, Page } = orgPage(rulesPage, async ({ ctx, user, address }) => {
  const mayWrite = may(ctx.role, 'rules:write')
  const [rules, settings, looked] = await Promise.all([
    getRules(ctx, address),
    getSettings(ctx),
    mayWrite ? look(ctx, address) : null,
  ])
  const { slug } = ctx
  const timeZone = user.timeZone ?? settings.timeZone
  const acting = rules.overrides.some(({ ended }) => ended === null)
  return (
    <SubPage
      slug={slug}
      title="Rules"
      lead="Every value that makes a score, where it is written, how sure it is, and what you score under each rule set."
    >
      <section className="panel" aria-labelledby="sets">
        <h2 id="sets">Rule sets side by side</h2>
        <form className="filter noprint" action={rulesPage.href({ slug })} aria-label="As-of date">
          <div className="field">
            <label htmlFor="as-of">Scores as of</label>
            <input className="input" id="as-of" name="as_of" type="date" required defaultValue={rules.asOf} />
          </div>
          <button type="submit" className="btn">
            Show
          </button>
        </form>
        <RulesTable rules={rules} />
        <DownloadLinks
          href={`/api/v1/orgs/${slug}/training-services/rules?as_of=${rules.asOf}`}
          of="Rule sets"
        />
        <h3>Sources</h3>
        <SourcesList rules={rules} />
      </section>
      <section className="panel" id="overrides" aria-labelledby="overrides-heading">
        <h2 id="overrides-heading">Local overrides{acting ? ' in force' : ''}</h2>
        <p>
          A value of your organization’s own, with its reason, where you know it better than the sources. It
          applies wherever that rule set is used, and every page that shows a score says so.
        </p>
        <OverridesTable slug={slug} rules={rules} timeZone={timeZone} mayWrite={mayWrite} />
      </section>
      {mayWrite ? (
        <section className="panel" id="override" aria-labelledby="override-heading">
          <h2 id="override-heading">Override a value</h2>
          <OverrideForm slug={slug} rules={rules} address={address} />
          {looked?.problem && <Note tone="bad">{looked.problem}</Note>}
          {looked?.preview && (
            <OverridePreview slug={slug} programme={rules.programme} preview={looked.preview} />
          )}
        </section>
      ) : (
        <AskForRole ctx={ctx} action="rules:write" />
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }

/** What would become of the scores, or why the value cannot be taken. */
async function look(ctx: Ctx, { proposal, asOf }: RulesAddress) {
  if (proposal === null) return null
  try {
    return { problem: null, preview: await previewOverride(ctx, proposal, asOf) }
  } catch (error) {
    if (!(error instanceof LaurelError)) throw error
    return { problem: error.message, preview: null }
  }
}
