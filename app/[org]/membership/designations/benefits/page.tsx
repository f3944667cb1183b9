import { BenefitsView } from '@/components/designations/benefits-view'
import { NoRuleSet } from '@/components/programme/no-rule-set'
import { orgPage } from '@/components/shell/org-page'
import { getDesignations } from '@/lib/designations/get-designations'
import { benefitsPage } from '@/lib/paths/designations'
import { scorecardsPage } from '@/lib/paths/solutions-partner'

const { generateMetadata, Page } = orgPage(
  benefitsPage,
  async ({ ctx }) => <BenefitsView found={await getDesignations(ctx)} role={ctx.role} />,
  (error, { slug }) => <NoRuleSet error={error} of="Designations" today={scorecardsPage.href({ slug })} />,
)

export { generateMetadata, Page as default }
