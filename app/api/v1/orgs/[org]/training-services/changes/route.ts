import { z } from 'zod'
import { asOfSchema, readQuery } from '@/lib/http/query'
import { orgRoute } from '@/lib/http/route'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { changesJson, changesTable } from '@/lib/services/changes/changes-json'
import { getChanges } from '@/lib/services/changes/get-changes'

const known = z.enum(['then', 'today'], 'then or today.').optional()

export const GET = orgRoute(
  'qualification:read',
  async ({ ctx, request }) => {
    const shape = { from: asOfSchema, to: asOfSchema, known, ...tableQuery }
    const { format, raw, ...input } = readQuery(request, shape)
    const changes = await getChanges(ctx, input)
    const table = changesTable('changes', changes.walk)
    return tableResponse(ctx.slug, { format, raw }, table, changesJson(changes))
  },
  { download: true },
)
