import { NoRuleSet } from '@/components/programme/no-rule-set'
import { orgPage } from '@/components/shell/org-page'
import { CapabilityOverview } from '@/components/solutions-partner/capability-overview'
import { getLastScores } from '@/lib/capability/get-last-scores'
import { scorecardsPage } from '@/lib/paths/solutions-partner'
import { getCapability } from '@/lib/programmes/solutions-partner/entry'

const { generateMetadata, Page } = orgPage(
  scorecardsPage,
  async ({ ctx, address }) => {
    const { asOf, ruleSet } = address
    const capability = await getCapability(ctx, { ...(asOf && { asOf }), ...(ruleSet && { ruleSet }) })
    // What is chosen is another day, or other rules, than those that the last year is shown by.
    const last = asOf || ruleSet ? null : await getLastScores(ctx)
    return <CapabilityOverview {...{ capability, last, address }} role={ctx.role} />
  },
  (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
)

export { generateMetadata, Page as default }
