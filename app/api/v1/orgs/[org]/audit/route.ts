import { z } from 'zod'
import { readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { streamFile } from '@/lib/http/stream-file'
import { auditQuery } from '@/lib/services/audit/audit-filter'
import { exportAudit } from '@/lib/services/audit/export-audit'
import { listAudit } from '@/lib/services/audit/list-audit'

const query = {
  ...auditQuery,
  format: z.enum(['json', 'csv', 'xlsx'], 'json, csv or xlsx.').default('json'),
  /** With a limit: one page as JSON, newest first, and where it goes on. */
  limit: z.coerce.number().int().min(1).max(500).optional(),
}

export const GET = orgRoute(
  'audit:read',
  async ({ ctx, request }) => {
    const { format, limit, after, time_zone: timeZone, ...rest } = readQuery(request, query)
    const filter = { ...rest, timeZone }
    if (limit !== undefined && format === 'json')
      return Response.json(await listAudit(ctx, { ...filter, limit, after }))
    const rows = await exportAudit(ctx, filter, format)
    return streamFile(rows, format, `${ctx.slug}-audit.${format}`, request.signal)
  },
  { download: true },
)
