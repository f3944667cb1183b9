import { z } from 'zod'
import { readQuery } from '@/lib/http/query'
import { receiveFile } from '@/lib/http/receive-file'
import { orgRoute } from '@/lib/http/route'
import { KINDS } from '@/lib/kinds'
import { listImports } from '@/lib/services/imports/list-imports'
import { publishImport } from '@/lib/services/imports/publish-import'

export const GET = orgRoute('imports:read', async ({ ctx }) =>
  Response.json({ imports: await listImports(ctx) }),
)

const query = {
  kind: z.enum(KINDS, `One of ${KINDS.join(', ')}.`),
  file_name: z.string().max(255).default('upload.csv'),
}

export const POST = orgRoute('imports:write', async ({ ctx, request }) => {
  const { kind, file_name: fileName } = readQuery(request, query)
  const file = await receiveFile(request)
  try {
    return Response.json(await publishImport(ctx, { kind, fileName, file }), { status: 201 })
  } finally {
    await file.discard()
  }
})
