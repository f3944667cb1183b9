import type { Metadata } from 'next'
import { Report } from '@/components/report/report'
import { NeedsRole } from '@/components/shell/needs-role'
import { NoData } from '@/components/training-services/no-data'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { getReport } from '@/lib/services/report/get-report'

type Props = { params: Promise<{ org: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Report · ${ctx.orgName}` }
}

export default async function ReportPage({ params }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const report = await getReport(ctx)
  const { overview } = report
  return (
    <SubPage
      slug={ctx.slug}
      title="Report"
      lead="Where you stand, where it is going and what to do, on two sheets of paper."
      overrides={overview.overrides}
    >
      {overview.dataThrough === null ? <NoData slug={ctx.slug} /> : <Report report={report} />}
    </SubPage>
  )
}
