import { codeKey } from '@/lib/delivery/code-input'
import { revealCode } from '@/lib/delivery/reveal-code'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const POST = orgRoute('codes:reveal', async ({ ctx, request }) =>
  Response.json(await revealCode(ctx, (await readJson(request, codeKey)).id)),
)
