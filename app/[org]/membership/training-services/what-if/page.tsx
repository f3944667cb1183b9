import type { Metadata } from 'next'
import { NeedsRole } from '@/components/shell/needs-role'
import { NoRuleSet } from '@/components/training-services/no-rule-set'
import { readAddress, type SearchParams } from '@/components/training-services/page-address'
import { SubPage } from '@/components/training-services/sub-page'
import { SavedScenarios } from '@/components/what-if/saved-scenarios'
import { sliderBounds } from '@/components/what-if/slider-bounds'
import { WhatIfBoard } from '@/components/what-if/what-if-board'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { NoRuleSetError } from '@/lib/rules'
import type { Ctx } from '@/lib/services/context'
import { listScenarios } from '@/lib/services/scenarios/list-scenarios'
import { runWhatIf, type WhatIf } from '@/lib/services/what-if/run-what-if'
import { whatIfJson } from '@/lib/services/what-if/what-if-json'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `What if · ${ctx.orgName}` }
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const given = await searchParams
  const [result, saved] = await Promise.all([whatIfOf(ctx, given), listScenarios(ctx)])
  if (result instanceof NoRuleSetError)
    return <NoRuleSet error={result} address={readAddress(ctx.slug, given)} />
  const maySave = may(ctx.role, 'scenarios:write')
  return (
    <SubPage
      slug={ctx.slug}
      title="What if"
      lead="Add rows, take rows away, look from another date or by other rules, and see what the scores would be. Nothing here counts; what you save by name is kept as numbers to simulate with, not as data."
      overrides={result.overrides}
    >
      <WhatIfBoard
        slug={ctx.slug}
        first={whatIfJson(ctx.slug, result)}
        problems={result.problems}
        bounds={sliderBounds(result.simulation.present)}
        dates={{ today: result.today, anniversary: result.anniversary }}
        ruleSets={result.ruleSets}
        maySave={maySave}
      />
      <SavedScenarios slug={ctx.slug} scenarios={saved} mayRemove={maySave} />
    </SubPage>
  )
}

async function whatIfOf(ctx: Ctx, given: SearchParams): Promise<WhatIf | NoRuleSetError> {
  try {
    return await runWhatIf(ctx, { get: (name) => [given[name]].flat()[0] ?? null })
  } catch (error) {
    if (error instanceof NoRuleSetError) return error
    throw error
  }
}
