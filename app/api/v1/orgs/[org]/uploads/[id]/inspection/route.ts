import { inspectionQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { LaurelError } from '@/lib/errors'
import { idParam, readQuery } from '@/lib/http/query'
import { inspectUpload } from '@/lib/uploads/inspect-upload'

export const GET = orgRoute('imports:write', async ({ ctx, request, params }) => {
  const { kind, separator, sheet, headerRow, encoding, columns } = readQuery(request, inspectionQuery)
  if (columns && !kind)
    throw new LaurelError('invalid_request', 'Columns are those of a kind. Choose one with kind=.')
  const hints = {
    ...(kind && { kind }),
    ...(separator && { separator }),
    ...(sheet && { sheet }),
    ...(headerRow && { headerRow }),
    ...(encoding && { encoding }),
    ...(columns && { columns }),
  }
  const upload = idParam(params.id, 'This upload')
  return Response.json(await inspectUpload(ctx, upload, hints, request.signal))
})
