import { auditTrailQuery } from '@/lib/api/queries'
import { exportAudit } from '@/lib/audit/export-audit'
import { listAudit } from '@/lib/audit/list-audit'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { streamFile } from '@/lib/http/stream-file'

export const GET = orgRoute(
  'audit:read',
  async ({ ctx, request }) => {
    const { format, limit, after, time_zone: timeZone, ...rest } = readQuery(request, auditTrailQuery)
    const filter = { ...rest, timeZone }
    if (limit !== undefined && format === 'json')
      return Response.json(await listAudit(ctx, { ...filter, limit, after }))
    const rows = await exportAudit(ctx, filter, format)
    return streamFile(rows, format, `${ctx.slug}-audit.${format}`, request.signal)
  },
  { download: true },
)
