import { asOfQuery } from '@/lib/api/queries'
import { getDesignations } from '@/lib/designations/get-designations'
import { legacyInput } from '@/lib/designations/legacy-input'
import { legacyJson } from '@/lib/designations/model/designations-json'
import { saveLegacy } from '@/lib/designations/save-legacy'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { unprocessable } from '@/lib/http/unprocessable'

export const GET = orgRoute('qualification:read', async ({ ctx, request }) => {
  const { as_of: asOf } = readQuery(request, asOfQuery)
  return Response.json(legacyJson(await unprocessable(getDesignations(ctx, asOf ? { asOf } : {}))))
})

export const PUT = orgRoute('designations:write', async ({ ctx, request }) =>
  Response.json(await saveLegacy(ctx, await readJson(request, legacyInput))),
)
