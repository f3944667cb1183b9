import { NoRuleSet } from '@/components/programme/no-rule-set'
import { orgPage } from '@/components/shell/org-page'
import { CustomersView } from '@/components/solutions-partner/customers-view'
import { getAreaBehind } from '@/lib/capability/get-area-behind'
import { customersPage, scorecardsPage } from '@/lib/paths/solutions-partner'
import { AREAS } from '@/lib/programmes/solutions-partner/areas'

const { generateMetadata, Page } = orgPage(
  customersPage,
  async ({ ctx, address }) => {
    const found = await getAreaBehind(ctx, { ...address, area: address.area ?? AREAS[0] })
    return <CustomersView {...{ found, address }} role={ctx.role} />
  },
  (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
)

export { generateMetadata, Page as default }
