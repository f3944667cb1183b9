import { ProgrammePage } from '@/components/programme/programme-page'
import { DecisionsTable } from '@/components/rules/decisions-table'
import { OverridePart } from '@/components/rules/override-part'
import { OverridesTable } from '@/components/rules/overrides-table'
import { SetsPart, ValuesPart } from '@/components/rules/sets-parts'
import { shownTree } from '@/components/rules/shown-tree'
import { AskForRole } from '@/components/shell/ask-for-role'
import { answerPage } from '@/components/shell/org-page'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import { getRules } from '@/lib/rules/get-rules'
import { listOverrides } from '@/lib/rules/list-overrides'
import { overridingOf, type Ruled, ruledOf } from '@/lib/rules/overriding'
import { previewOverride } from '@/lib/rules/preview-override'
import { getSettings } from '@/lib/settings/get-settings'

const { generateMetadata, Page } = answerPage(
  valuesPage,
  ruledOf,
  async ({ ctx, user, address, answer: row, unread }) => {
    const mayWrite = may(ctx.role, 'rules:write')
    const [rules, overrides, settings, looked] = await Promise.all([
      show(ctx, address, row),
      listOverrides(ctx, row),
      getSettings(ctx),
      mayWrite ? look(ctx, address, row) : null,
    ])
    const { programme } = row
    if (address.area && !rules.choices.some(({ area, here }) => here && area === address.area)) unread('area')
    const place = { slug: ctx.slug, programme: programme.id }
    const acting = overrides.some(({ ended }) => ended === null)
    return (
      <ProgrammePage
        {...{ slug: ctx.slug, programme }}
        title="Rules"
        lead="Every value that makes a score, where it is written, how sure it is, and what you score under each rule set."
      >
        <SetsPart {...{ rules, address }} />
        {rules.decisions.length > 0 && <DecisionsTable {...{ rules, address, mayWrite }} />}
        <section className="panel" id="overrides" aria-labelledby="overrides-heading">
          <h2 id="overrides-heading">Local overrides{acting ? ' in force' : ''}</h2>
          <p>
            A value of your organization’s own, with its reason, where you know it better than the sources. It
            applies wherever that rule set is used, and every page that shows a score says so.
          </p>
          <OverridesTable
            {...{ place, programme, overrides, mayWrite }}
            timeZone={user.timeZone ?? settings.timeZone}
          />
        </section>
        {mayWrite ? (
          <OverridePart {...{ programme, rules, address }} looked={looked} />
        ) : (
          <AskForRole ctx={ctx} action="rules:write" />
        )}
        {rules.choices.length > 0 && <ValuesPart {...{ rules, address }} />}
      </ProgrammePage>
    )
  },
)

export { generateMetadata, Page as default }

const show = async (ctx: Ctx, address: ValuesAddress, row: Ruled): Promise<ShownRules> =>
  'facts' in row ? shownTree(await getRules(ctx, address, row)) : row.rules.show(ctx, address)

/** What would become of the scores, or why the value cannot be taken. */
async function look(ctx: Ctx, { proposal, asOf }: ValuesAddress, row: Ruled) {
  if (proposal === null) return null
  try {
    return { problem: null, preview: await previewOverride(ctx, proposal, asOf, overridingOf(row)) }
  } catch (error) {
    if (!(error instanceof LaurelError)) throw error
    return { problem: error.message, preview: null }
  }
}
