import { z } from 'zod'
import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { SEPARATORS } from '@/lib/imports/mapping'
import { IMPORT_KINDS } from '@/lib/kinds'
import { inspectUpload } from '@/lib/services/uploads/inspect-upload'

const query = {
  kind: z.enum(IMPORT_KINDS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  sheet: z.string().max(255).optional(),
}

export const GET = orgRoute('imports:write', async ({ ctx, request, params }) => {
  const { kind, separator, sheet } = readQuery(request, query)
  const hints = { ...(kind && { kind }), ...(separator && { separator }), ...(sheet && { sheet }) }
  return Response.json(await inspectUpload(ctx, idParam(params.id, 'This upload'), hints))
})
