import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ProgrammePage } from '@/components/programme/programme-page'
import { Report } from '@/components/report/report'
import { programmePage } from '@/components/shell/org-page'
import { papersPage } from '@/lib/paths/any-programme'
import { getReport } from '@/lib/report/get-report'

const { generateMetadata, Page } = programmePage(papersPage, async ({ ctx, registered }) => {
  const report = await getReport(ctx, registered)
  const { overview } = report
  return (
    <ProgrammePage
      slug={ctx.slug}
      programme={registered.programme}
      title="Report"
      lead="Where you stand, where it is going and what to do, on two sheets of paper."
      overrides={overview.overrides}
    >
      {overview.dataThrough === null ? (
        <NoDataYet slug={ctx.slug} programme={registered.programme} />
      ) : (
        <Report report={report} role={ctx.role} />
      )}
    </ProgrammePage>
  )
})

export { generateMetadata, Page as default }
