import { NoRuleSet } from '@/components/programme/no-rule-set'
import { namedPage } from '@/components/shell/org-page'
import { CustomerView } from '@/components/solutions-partner/customer-view'
import { findCustomer } from '@/lib/capability/find-customer'
import { getAreaBehind } from '@/lib/capability/get-area-behind'
import { customerPage, scorecardsPage } from '@/lib/paths/solutions-partner'
import { AREAS } from '@/lib/programmes/solutions-partner/areas'

const { generateMetadata, Page } = namedPage(customerPage, {
  by: 'customer',
  find: findCustomer,
  title: ({ name, tenant }) => name || tenant,
  async render({ ctx, address, found: customer }) {
    const found = await getAreaBehind(ctx, { ...address, area: address.area ?? AREAS[0] })
    return <CustomerView {...{ found, customer, address }} />
  },
  noRules: (error, { slug }) => (
    <NoRuleSet error={error} of={scorecardsPage.name} today={scorecardsPage.href({ slug })} />
  ),
})

export { generateMetadata, Page as default }
