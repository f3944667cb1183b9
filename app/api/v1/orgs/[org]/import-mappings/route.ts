import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { listMappings } from '@/lib/import-mappings/list-mappings'
import { saveMapping, saveMappingInput } from '@/lib/import-mappings/save-mapping'

export const GET = orgRoute('imports:read', async ({ ctx }) =>
  Response.json({ mappings: await listMappings(ctx) }),
)

export const POST = orgRoute('imports:write', async ({ ctx, request }) =>
  Response.json(await saveMapping(ctx, await readJson(request, saveMappingInput)), { status: 201 }),
)
