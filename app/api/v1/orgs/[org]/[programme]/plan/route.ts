import { asOfTableQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { LaurelError } from '@/lib/errors'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { getPlan } from '@/lib/plan/get-plan'
import { planJson } from '@/lib/plan/plan-json'
import { planTable } from '@/lib/plan/plan-table'

const NO_DATE =
  'No anniversary date is set. Set it under Settings, or send the date to plan for as as_of=YYYY-MM-DD.'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { as_of: asOf, ...query } = readQuery(request, asOfTableQuery)
    const { plan, overrides } = await getPlan(ctx, { asOf }, registered)
    if (plan === null) throw new LaurelError('invalid_request', NO_DATE)
    const json = planJson(ctx.slug, plan, overrides)
    return tableResponse(ctx.slug, query, planTable(json), json)
  },
  { download: true },
)
