import { NoDataYet } from '@/components/first-run/no-data-yet'
import { Report } from '@/components/report/report'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { reportPage } from '@/lib/paths/training-services'
import { getReport } from '@/lib/report/get-report'

const { generateMetadata, Page } = orgPage(reportPage, async ({ ctx }) => {
  const report = await getReport(ctx)
  const { overview } = report
  return (
    <SubPage
      slug={ctx.slug}
      title="Report"
      lead="Where you stand, where it is going and what to do, on two sheets of paper."
      overrides={overview.overrides}
    >
      {overview.dataThrough === null ? (
        <NoDataYet slug={ctx.slug} />
      ) : (
        <Report report={report} role={ctx.role} />
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
