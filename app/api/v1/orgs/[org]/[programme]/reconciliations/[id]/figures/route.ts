import { z } from 'zod'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'
import { importFigures } from '@/lib/reconcile/import-figures'
import { setFigures } from '@/lib/reconcile/set-figures'

const body = z.object({ figures: z.array(z.unknown()) })

/** Sets those given. */
export const PUT = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  const { figures } = await readJson(request, body)
  return Response.json(await setFigures(ctx, id, figures, registered))
})

/** Sets those of a file. */
export const POST = programmeRoute('reconcile:write', async ({ ctx, registered, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  return withFile(request, async ({ path }) =>
    Response.json(await importFigures(ctx, id, path, registered, request.signal), { status: 201 }),
  )
})
