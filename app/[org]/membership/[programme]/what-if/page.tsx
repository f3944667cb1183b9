import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ProgrammePage } from '@/components/programme/programme-page'
import { answerPage } from '@/components/shell/org-page'
import { SavedScenarios } from '@/components/what-if/saved-scenarios'
import { WhatIfBoard } from '@/components/what-if/what-if-board'
import { may } from '@/lib/auth/roles'
import { triedPage } from '@/lib/paths/any-programme'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { shownTrying } from '@/lib/what-if/trying'

const { generateMetadata, Page } = answerPage(triedPage, shownTrying, async (call) => {
  const { ctx, address, programme, answer: show } = call
  const place = { slug: ctx.slug, programme: programme.id }
  const [{ overrides, ...trial }, saved] = await Promise.all([
    show(ctx, { get: (name) => address.given[name] ?? null }),
    listScenarios(ctx, { programme }),
  ])
  const maySave = may(ctx.role, 'scenarios:write')
  const lead = `${trial.words.lead} Nothing here counts${maySave ? '; what you save by name is kept as numbers to simulate with, not as data' : ''}.`
  return (
    <ProgrammePage {...{ slug: ctx.slug, programme, overrides, lead }} title="What if">
      {!trial.hasData && <NoDataYet slug={ctx.slug} programme={programme} />}
      <WhatIfBoard {...{ place, trial, maySave }} />
      <SavedScenarios place={place} scenarios={saved} mayRemove={maySave} />
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
