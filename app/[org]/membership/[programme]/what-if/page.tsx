import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ProgrammePage } from '@/components/programme/programme-page'
import { answerPage } from '@/components/shell/org-page'
import { SavedScenarios } from '@/components/what-if/saved-scenarios'
import { TrialBoard } from '@/components/what-if/trial-board'
import { may } from '@/lib/auth/roles'
import { triedPage } from '@/lib/paths/any-programme'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { tryingOf } from '@/lib/what-if/trying'

const { generateMetadata, Page } = answerPage(
  triedPage,
  (row) => tryingOf(row)?.page ?? null,
  async ({ ctx, address, programme, answer: page }) => {
    const place = { slug: ctx.slug, programme: programme.id }
    const [{ overrides, ...trial }, saved] = await Promise.all([
      page.show(ctx, { get: (name) => address.given[name] ?? null }),
      listScenarios(ctx, { programme }),
    ])
    const maySave = may(ctx.role, 'scenarios:write')
    return (
      <ProgrammePage {...{ slug: ctx.slug, programme, overrides }} lead={page.lead} title="What if">
        {!trial.hasData && <NoDataYet slug={ctx.slug} programme={programme} />}
        <TrialBoard {...{ place, trial, maySave }} />
        <SavedScenarios place={place} scenarios={saved} mayRemove={maySave} />
      </ProgrammePage>
    )
  },
)

export { generateMetadata, Page as default }
