import { capabilityQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { unprocessable } from '@/lib/http/unprocessable'
import { capabilityJson } from '@/lib/programmes/solutions-partner/answer/capability-json'
import { capabilityTable } from '@/lib/programmes/solutions-partner/answer/capability-table'
import { getCapability } from '@/lib/programmes/solutions-partner/entry'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const { as_of: asOf, rule_set: ruleSet, ...query } = readQuery(request, capabilityQuery)
    const { score, overrides } = await unprocessable(
      getCapability(ctx, { ...(asOf ? { asOf } : {}), ...(ruleSet ? { ruleSet } : {}) }),
    )
    const json = capabilityJson(ctx.slug, score, overrides)
    return tableResponse(ctx.slug, query, capabilityTable(score), json)
  },
  { download: true },
)
