import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { getSpecializations } from '@/lib/specializations/get-specializations'
import { specializationsJson, specializationsTable } from '@/lib/specializations/model/specializations-json'
import { removeSpecialization, saveSpecialization } from '@/lib/specializations/save-specialization'
import { specializationBody, specializationKey } from '@/lib/specializations/specialization-input'

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const query = readQuery(request, tableQuery)
    const json = specializationsJson(await getSpecializations(ctx))
    return tableResponse(ctx.slug, query, specializationsTable(json), json)
  },
  { download: true },
)

export const PUT = orgRoute('designations:write', async ({ ctx, request }) =>
  Response.json(await saveSpecialization(ctx, await readJson(request, specializationBody))),
)

export const DELETE = orgRoute('designations:write', async ({ ctx, request }) => {
  await removeSpecialization(ctx, (await readJson(request, specializationKey)).specialization)
  return new Response(null, { status: 204 })
})
