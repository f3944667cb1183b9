import { orgRoute } from '@/lib/entry/route'
import { withFile } from '@/lib/http/receive-file'
import { importCatalogue } from '@/lib/registers/import-catalogue'

export const POST = orgRoute('catalogue:write', async ({ ctx, request }) =>
  withFile(request, async ({ path }) => Response.json(await importCatalogue(ctx, path, request.signal))),
)
