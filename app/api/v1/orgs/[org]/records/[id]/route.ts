import { orgRoute } from '@/lib/entry/route'
import { getRecord } from '@/lib/guideline-records/list-records'
import { recordChange, recordKey } from '@/lib/guideline-records/record-input'
import { changeRecord, removeRecord } from '@/lib/guideline-records/save-record'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'

const WHAT = 'This record'

export const GET = orgRoute('line-items:read', async ({ ctx, params }) =>
  Response.json(await getRecord(ctx, idParam(params.id, WHAT))),
)

export const PATCH = orgRoute('records:write', async ({ ctx, request, params }) =>
  Response.json(await changeRecord(ctx, idParam(params.id, WHAT), await readJson(request, recordChange))),
)

export const DELETE = orgRoute('records:write', async ({ ctx, request, params }) => {
  await removeRecord(ctx, idParam(params.id, WHAT), await readJson(request, recordKey))
  return new Response(null, { status: 204 })
})
