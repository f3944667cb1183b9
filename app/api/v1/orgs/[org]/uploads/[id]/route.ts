import { digestOf } from '@/lib/http/content-digest'
import { idParam } from '@/lib/http/query'
import { announcedBytes, pieceOf } from '@/lib/http/receive-file'
import { orgRoute } from '@/lib/http/route'
import { appendUpload } from '@/lib/services/uploads/append-upload'
import { getUpload } from '@/lib/services/uploads/get-upload'
import { removeUpload } from '@/lib/services/uploads/remove-upload'

const id = (text: string | undefined) => idParam(text, 'This upload')

export const GET = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await getUpload(ctx, id(params.id))),
)

/** The next bytes, from `Upload-Offset` on; 409 says where the upload stands. */
export const PATCH = orgRoute('imports:write', async ({ ctx, request, params }) => {
  announcedBytes(request)
  const { upload, conflict } = await appendUpload(ctx, id(params.id), {
    offset: offsetOf(request),
    body: pieceOf(request),
    sha256: digestOf(request),
  })
  if (conflict === null) return Response.json(upload)
  return Response.json({ error: { code: 'conflict', message: conflict }, upload }, { status: 409 })
})

export const DELETE = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await removeUpload(ctx, id(params.id))),
)

function offsetOf(request: Request): number | null {
  const offset = request.headers.get('upload-offset')
  return offset !== null && /^\d{1,15}$/.test(offset) ? Number(offset) : null
}
