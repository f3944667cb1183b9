import { orgRoute } from '@/lib/entry/route'
import { takeImport } from '@/lib/entry/take-import'
import { listImports } from '@/lib/imports/list-imports'

export const GET = orgRoute('imports:read', async ({ ctx }) =>
  Response.json({ imports: await listImports(ctx) }),
)

export const POST = orgRoute('imports:write', ({ ctx, request }) => takeImport(ctx, request))
