import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { catalogueBody } from '@/lib/registers/catalogue-input'
import { addCatalogueEntry } from '@/lib/registers/change-catalogue'
import { listCatalogue } from '@/lib/registers/list-catalogue'

export const GET = orgRoute('catalogue:read', async ({ ctx }) => Response.json(await listCatalogue(ctx)))

export const POST = orgRoute('catalogue:write', async ({ ctx, request }) =>
  Response.json(await addCatalogueEntry(ctx, await readJson(request, catalogueBody)), { status: 201 }),
)
