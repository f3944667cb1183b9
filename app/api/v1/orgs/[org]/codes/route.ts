import { codesQuery } from '@/lib/api/queries'
import { codeInput, codeKey } from '@/lib/delivery/code-input'
import { listCodes } from '@/lib/delivery/list-codes'
import { removeCode, saveCode } from '@/lib/delivery/save-code'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'

export const GET = orgRoute('codes:read', async ({ ctx, request }) =>
  Response.json(await listCodes(ctx, readQuery(request, codesQuery))),
)

export const POST = orgRoute('codes:write', async ({ ctx, request }) =>
  Response.json(await saveCode(ctx, await readJson(request, codeInput)), { status: 201 }),
)

export const DELETE = orgRoute('codes:write', async ({ ctx, request }) => {
  await removeCode(ctx, (await readJson(request, codeKey)).id)
  return new Response(null, { status: 204 })
})
