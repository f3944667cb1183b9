import { classStatusInput } from '@/lib/delivery/class-input'
import { getClass } from '@/lib/delivery/get-class'
import { setClassStatus } from '@/lib/delivery/save-class'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const GET = orgRoute('line-items:read', async ({ ctx, params }) =>
  Response.json(await getClass(ctx, params.class_id ?? '')),
)

export const PATCH = orgRoute('classes:write', async ({ ctx, request, params }) =>
  Response.json(await setClassStatus(ctx, params.class_id ?? '', await readJson(request, classStatusInput))),
)
