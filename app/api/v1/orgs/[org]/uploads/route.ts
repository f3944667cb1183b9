import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { beginUpload, uploadInput } from '@/lib/uploads/begin-upload'

export const POST = orgRoute('imports:write', async ({ ctx, request }) =>
  Response.json(await beginUpload(ctx, await readJson(request, uploadInput)), { status: 201 }),
)
