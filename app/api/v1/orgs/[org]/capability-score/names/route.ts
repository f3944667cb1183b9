import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableQuery, tableResponse } from '@/lib/http/table-response'
import { listRecordNames, recordNamesTable } from '@/lib/record-names/list-record-names'
import { meaningInput } from '@/lib/record-names/meaning-input'
import { sayMeaning } from '@/lib/record-names/say-meaning'

export const GET = orgRoute(
  'imports:read',
  async ({ ctx, request }) => {
    const query = readQuery(request, tableQuery)
    const list = await listRecordNames(ctx)
    return tableResponse(ctx.slug, query, recordNamesTable(list.names), list)
  },
  { download: true },
)

export const PUT = orgRoute('imports:write', async ({ ctx, request }) =>
  Response.json(await sayMeaning(ctx, await readJson(request, meaningInput))),
)
