import { z } from 'zod'
import { LaurelError } from '@/lib/errors'
import { idParam, jsonText, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { SEPARATORS } from '@/lib/imports/mapping'
import { columnsInput, encodingInput, headerRowInput } from '@/lib/imports/mapping-input'
import { IMPORT_KINDS } from '@/lib/kinds'
import { inspectUpload } from '@/lib/services/uploads/inspect-upload'

const query = {
  kind: z.enum(IMPORT_KINDS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  sheet: z.string().max(255).optional(),
  headerRow: z.coerce.number().pipe(headerRowInput).optional(),
  encoding: encodingInput.optional(),
  columns: jsonText.pipe(columnsInput).optional(),
}

export const GET = orgRoute('imports:write', async ({ ctx, request, params }) => {
  const { kind, separator, sheet, headerRow, encoding, columns } = readQuery(request, query)
  if (columns && !kind)
    throw new LaurelError('invalid_request', 'Columns are those of a kind. Say which with kind=.')
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
