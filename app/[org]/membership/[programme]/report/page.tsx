import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ProgrammePage } from '@/components/programme/programme-page'
import { OwnReport } from '@/components/report/own-report'
import { TreeReport } from '@/components/report/tree-report'
import { answerPage } from '@/components/shell/org-page'
import { papersPage } from '@/lib/paths/any-programme'
import { getReport } from '@/lib/report/get-report'
import { reportedOf } from '@/lib/report/reported-of'

const { generateMetadata, Page } = answerPage(
  papersPage,
  reportedOf,
  async ({ ctx, programme, answer: row }) => {
    const tree = 'facts' in row ? await getReport(ctx, row) : null
    const own = 'facts' in row ? null : await row.report(ctx)
    const hasData = tree ? tree.overview.dataThrough !== null : own?.report
    return (
      <ProgrammePage
        {...{ slug: ctx.slug, programme }}
        title="Report"
        lead="Where you stand, where it is going and what to do, on two sheets of paper."
        overrides={(tree?.overview ?? own)?.overrides ?? []}
      >
        {!hasData && <NoDataYet slug={ctx.slug} programme={programme} />}
        {hasData && tree && <TreeReport report={tree} role={ctx.role} />}
        {own?.report && <OwnReport report={own.report} />}
      </ProgrammePage>
    )
  },
)

export { generateMetadata, Page as default }
