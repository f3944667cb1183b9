import type { Metadata } from 'next'
import { ForecastView } from '@/components/forecast/forecast-view'
import { NeedsRole } from '@/components/shell/needs-role'
import { chosenCriterion } from '@/components/trends/trends-address'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { getForecast } from '@/lib/services/training-services/get-forecast'

type Props = {
  params: Promise<{ org: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Forecast · ${ctx.orgName}` }
}

export default async function ForecastPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'qualification:read')) return <NeedsRole ctx={ctx} action="qualification:read" />
  const criterion = chosenCriterion(await searchParams)
  return <ForecastView slug={ctx.slug} page={await getForecast(ctx, criterion)} />
}
