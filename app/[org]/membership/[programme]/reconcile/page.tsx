import { ProgrammePage } from '@/components/programme/programme-page'
import { ReconciliationsView } from '@/components/reconcile/reconciliations-view'
import { programmePage } from '@/components/shell/org-page'
import { comparePage } from '@/lib/paths/any-programme'

const { generateMetadata, Page } = programmePage(comparePage, async ({ ctx, address, registered }) => {
  const { programme } = registered
  return (
    <ReconciliationsView
      {...{ ctx, registered }}
      first={address.criterion}
      frame={(props) => <ProgrammePage {...{ slug: ctx.slug, programme }} {...props} />}
    />
  )
})

export { generateMetadata, Page as default }
