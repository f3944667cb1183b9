import { NoRuleSet } from '@/components/programme/no-rule-set'
import { orgPage } from '@/components/shell/org-page'
import { SkillingView } from '@/components/solutions-partner/skilling-view'
import { getSkilling } from '@/lib/capability/get-skilling'
import { scorecardsPage, skillingPage } from '@/lib/paths/solutions-partner'

const { generateMetadata, Page } = orgPage(
  skillingPage,
  async ({ ctx, address }) => {
    const found = await getSkilling(ctx, address)
    return <SkillingView {...{ found, address }} role={ctx.role} />
  },
  (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
)

export { generateMetadata, Page as default }
