import { orgRoute } from '@/lib/entry/route'
import { readBytes } from '@/lib/http/body'
import { importCatalogue } from '@/lib/registers/import-catalogue'

const MAX_BYTES = 8 * 1024 * 1024

export const POST = orgRoute('catalogue:write', async ({ ctx, request }) =>
  Response.json(await importCatalogue(ctx, await readBytes(request, MAX_BYTES), request.signal)),
)
