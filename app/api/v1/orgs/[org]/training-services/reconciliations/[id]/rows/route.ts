import { z } from 'zod'
import { isKeepable } from '@/lib/http/keepable'
import { idParam, readQuery } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'
import { orgRoute } from '@/lib/http/route'
import { KINDS } from '@/lib/kinds'
import { loadRows, removeRows } from '@/lib/services/reconciliations/load-rows'

const kind = z.enum(KINDS, `One of ${KINDS.join(', ')}.`)
const fileName = z.string().min(1).max(255).refine(isKeepable, 'The name of the file.').default('rows.csv')

/** The body is a file of line items; without a kind its headers say which. */
export const POST = orgRoute('reconcile:write', async ({ ctx, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  const query = readQuery(request, { kind: kind.optional(), file_name: fileName })
  return withFile(request, async ({ path }) => {
    const loaded = await loadRows(
      ctx,
      id,
      query.kind ?? null,
      { path, fileName: query.file_name },
      request.signal,
    )
    return Response.json(loaded, { status: 201 })
  })
})

export const DELETE = orgRoute('reconcile:write', async ({ ctx, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  return Response.json(await removeRows(ctx, id, readQuery(request, { kind }).kind))
})
