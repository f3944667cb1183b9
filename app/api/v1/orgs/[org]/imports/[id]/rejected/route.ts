import { z } from 'zod'
import { idParam, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { streamFile } from '@/lib/http/stream-file'
import { exportRejects } from '@/lib/services/imports/export-rejects'

const query = {
  format: z.enum(['csv', 'xlsx'], 'csv or xlsx.').default('csv'),
  raw: z.enum(['0', '1'], '1 for exact bytes, else 0.').default('0'),
}

export const GET = orgRoute(
  'rejects:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, 'This import')
    const { raw, format } = readQuery(request, query)
    const rows = await exportRejects(ctx, id, { raw: raw === '1', format })
    return streamFile(rows, format, `${ctx.slug}-import-${id}-rejected.${format}`, request.signal)
  },
  { download: true },
)
