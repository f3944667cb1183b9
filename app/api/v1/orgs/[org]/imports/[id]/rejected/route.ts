import { Readable } from 'node:stream'
import { z } from 'zod'
import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { streamFile } from '@/lib/http/stream-file'
import { exportRejects } from '@/lib/services/imports/export-rejects'

export const GET = orgRoute(
  'rejects:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, 'This import')
    const { raw } = readQuery(request, { raw: z.enum(['0', '1']).default('0') })
    const rows = await exportRejects(ctx, id, raw === '1')
    return streamFile(
      Readable.from(rows, { objectMode: false }),
      'csv',
      `${ctx.slug}-import-${id}-rejected.csv`,
      request.signal,
    )
  },
  { download: true },
)
