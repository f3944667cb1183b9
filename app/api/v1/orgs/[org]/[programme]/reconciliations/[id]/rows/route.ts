import { loadRowsQuery, removeRowsQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'
import { loadRows, removeRows } from '@/lib/reconcile/load-rows'
import { withRows } from '@/lib/reconcile/reconciles-of'

/** The body is a file of line items; without a kind its headers say which. */
export const POST = answerRoute('reconcile:write', withRows, async ({ ctx, answer, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  const query = readQuery(request, loadRowsQuery)
  return withFile(request, async ({ path }) => {
    const loaded = await loadRows(
      ctx,
      id,
      query.kind ?? null,
      { path, fileName: query.file_name },
      answer,
      request.signal,
    )
    return Response.json(loaded, { status: 201 })
  })
})

export const DELETE = answerRoute('reconcile:write', withRows, async ({ ctx, answer, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  return Response.json(await removeRows(ctx, id, readQuery(request, removeRowsQuery).kind, answer))
})
