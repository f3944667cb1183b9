import type { Metadata } from 'next'
import { NeedsRole } from '@/components/shell/needs-role'
import { SubPage } from '@/components/training-services/sub-page'
import { CriterionPicker } from '@/components/trends/criterion-picker'
import { PartsSection } from '@/components/trends/parts-section'
import { TrendSection } from '@/components/trends/trend-section'
import { readTrendsAddress, trendsHref } from '@/components/trends/trends-address'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { getTrends } from '@/lib/services/training-services/get-trends'

type Props = {
  params: Promise<{ org: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Trends · ${ctx.orgName}` }
}

export default async function TrendsPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const address = readTrendsAddress(ctx.slug, await searchParams)
  const trends = await getTrends(ctx, address)
  return (
    <SubPage
      slug={ctx.slug}
      title="Trends"
      lead="How each number came to where it is: what every month brought, the official score at its end, and the locations, areas and courses behind it."
      overrides={trends.overrides}
    >
      <CriterionPicker chosen={address} to={(id) => trendsHref(address, id)} />
      <TrendSection address={address} trends={trends} />
      {trends.months.length > 0 && <PartsSection address={address} trends={trends} />}
    </SubPage>
  )
}
