import { setOverrideQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { listOverrides } from '@/lib/rules/list-overrides'
import { overrideInput, proposalInput } from '@/lib/rules/override-input'
import { overridingOf } from '@/lib/rules/overriding'
import { previewOverride } from '@/lib/rules/preview-override'
import { overridesTable, recordJson } from '@/lib/rules/rules-json'
import { setOverride } from '@/lib/rules/set-override'

export const GET = answerRoute(
  'qualification:read',
  overridingOf,
  async ({ ctx, answer: overriding, request }) => {
    const how = readQuery(request, tableQuery)
    const overrides = await listOverrides(ctx, overriding)
    return tableResponse(ctx.slug, how, overridesTable(overrides), { overrides: overrides.map(recordJson) })
  },
  { download: true },
)

export const POST = answerRoute('rules:write', overridingOf, async ({ ctx, answer: overriding, request }) => {
  const query = readQuery(request, setOverrideQuery)
  if (query.mode === 'set')
    return Response.json(await setOverride(ctx, await readJson(request, overrideInput), overriding), {
      status: 201,
    })
  const { effect } = await previewOverride(
    ctx,
    await readJson(request, proposalInput),
    query.as_of,
    overriding,
  )
  return Response.json({ effect })
})
