import { changesQuery } from '@/lib/api/queries'
import { changesJson, changesTable } from '@/lib/changes/changes-json'
import { getChanges } from '@/lib/changes/get-changes'
import { programmeRoute } from '@/lib/entry/programme-route'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'

export const GET = programmeRoute(
  'qualification:read',
  async ({ ctx, registered, request }) => {
    const { format, raw, ...input } = readQuery(request, changesQuery)
    const changes = await getChanges(ctx, input, registered)
    const table = changesTable('changes', changes.walk)
    return tableResponse(ctx.slug, { format, raw }, table, changesJson(changes))
  },
  { download: true },
)
