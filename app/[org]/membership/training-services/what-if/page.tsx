import { NoDataYet } from '@/components/first-run/no-data-yet'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { SavedScenarios } from '@/components/what-if/saved-scenarios'
import { sliderBounds } from '@/components/what-if/slider-bounds'
import { WhatIfBoard } from '@/components/what-if/what-if-board'
import { may } from '@/lib/auth/roles'
import { whatIfPage } from '@/lib/paths/what-if'
import { FIRST_PROGRAMME } from '@/lib/programmes/registry'
import { listScenarios } from '@/lib/what-if/list-scenarios'
import { runWhatIf } from '@/lib/what-if/run-what-if'
import { whatIfJson } from '@/lib/what-if/what-if-json'

const { generateMetadata, Page } = orgPage(whatIfPage, async ({ ctx, address: { given } }) => {
  const [result, saved] = await Promise.all([
    runWhatIf(ctx, { get: (name) => given[name] ?? null }),
    listScenarios(ctx),
  ])
  const maySave = may(ctx.role, 'scenarios:write')
  return (
    <SubPage
      slug={ctx.slug}
      title="What if"
      lead={`Add rows, take rows away, look from another date or by other rules, and see what the scores would be. Nothing here counts${maySave ? '; what you save by name is kept as numbers to simulate with, not as data' : ''}.`}
      overrides={result.overrides}
    >
      {!result.hasData && <NoDataYet slug={ctx.slug} />}
      <WhatIfBoard
        slug={ctx.slug}
        first={whatIfJson(ctx.slug, result)}
        problems={result.problems}
        bounds={sliderBounds(result.simulation.present)}
        dates={{ today: result.today, anniversary: result.anniversary }}
        ruleSets={result.ruleSets}
        maySave={maySave}
      />
      <SavedScenarios
        place={{ slug: ctx.slug, programme: FIRST_PROGRAMME.programme.id }}
        scenarios={saved}
        mayRemove={maySave}
      />
    </SubPage>
  )
})

export { generateMetadata, Page as default }
