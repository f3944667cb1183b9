import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { findInput } from '@/lib/personal-data/find-input'
import { findPerson } from '@/lib/personal-data/find-person'

export const POST = orgRoute('personal-data:manage', async ({ ctx, request }) =>
  Response.json(await findPerson(ctx, await readJson(request, findInput))),
)
