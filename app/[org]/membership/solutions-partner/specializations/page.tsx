import { orgPage } from '@/components/shell/org-page'
import { SpecializationsView } from '@/components/specializations/specializations-view'
import { specializationsPage } from '@/lib/paths/solutions-partner'
import { getSpecializations } from '@/lib/specializations/get-specializations'

const { generateMetadata, Page } = orgPage(specializationsPage, async ({ ctx, address }) => (
  <SpecializationsView {...{ ctx, address }} found={await getSpecializations(ctx)} />
))

export { generateMetadata, Page as default }
