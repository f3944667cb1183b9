import { z } from 'zod'
import { answerRoute } from '@/lib/entry/programme-route'
import { readJson } from '@/lib/http/body'
import { idParam } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'
import { importFigures } from '@/lib/reconcile/import-figures'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { setFigures } from '@/lib/reconcile/set-figures'

const body = z.object({ figures: z.array(z.unknown()) })

/** Sets those given. */
export const PUT = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  const { figures } = await readJson(request, body)
  return Response.json(await setFigures(ctx, id, figures, answer))
})

/** Sets those of a file. */
export const POST = answerRoute('reconcile:write', reconcilesOf, async ({ ctx, answer, request, params }) => {
  const id = idParam(params.id, 'This reconciliation')
  return withFile(request, async ({ path }) =>
    Response.json(await importFigures(ctx, id, path, answer, request.signal), { status: 201 }),
  )
})
