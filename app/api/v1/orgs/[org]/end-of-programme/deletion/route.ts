import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { deleteInput } from '@/lib/organizations/delete-input'
import { deleteOrganization } from '@/lib/organizations/delete-organization'

export const POST = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json(await deleteOrganization(ctx, await readJson(request, deleteInput))),
)
