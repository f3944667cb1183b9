import { loadRowsQuery, removeRowsQuery } from '@/lib/api/queries'
import { programmeRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'
import { loadRows, removeRows } from '@/lib/reconcile/load-rows'

/** The body is a file of line items; without a kind its headers say which. */
export const POST = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  const query = readQuery(request, loadRowsQuery)
  return withFile(request, async ({ path }) => {
    const loaded = await loadRows(
      ctx,
      id,
      query.kind ?? null,
      { path, fileName: query.file_name },
      registered,
      request.signal,
    )
    return Response.json(loaded, { status: 201 })
  })
})

export const DELETE = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  return Response.json(await removeRows(ctx, id, readQuery(request, removeRowsQuery).kind, registered))
})
