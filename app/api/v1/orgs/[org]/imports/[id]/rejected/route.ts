import { rejectedQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { idParam, readQuery } from '@/lib/http/query'
import { streamFile } from '@/lib/http/stream-file'
import { exportRejects } from '@/lib/imports/export-rejects'

export const GET = orgRoute(
  'rejects:read',
  async ({ ctx, request, params }) => {
    const id = idParam(params.id, 'This import')
    const { raw, format } = readQuery(request, rejectedQuery)
    const rows = await exportRejects(ctx, id, { raw: raw === '1', format })
    return streamFile(rows, format, `${ctx.slug}-import-${id}-rejected.${format}`, request.signal)
  },
  { download: true },
)
