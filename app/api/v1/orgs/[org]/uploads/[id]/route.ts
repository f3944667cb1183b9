import { orgRoute } from '@/lib/entry/route'
import { digestOf } from '@/lib/http/content-digest'
import { idParam } from '@/lib/http/query'
import { announcedBytes } from '@/lib/http/receive-file'
import { withBody } from '@/lib/http/reserve-body'
import { MAX_FILE_BYTES } from '@/lib/imports/reading/spool'
import { appendUpload } from '@/lib/uploads/append-upload'
import { getUpload } from '@/lib/uploads/get-upload'
import { removeUpload } from '@/lib/uploads/remove-upload'

const id = (text: string | undefined) => idParam(text, 'This upload')

export const GET = orgRoute('imports:write', async ({ ctx, params }) =>
  Response.json(await getUpload(ctx, id(params.id))),
)

/** The next bytes, from `Upload-Offset` on; 409 says where the upload stands. */
export const PATCH = orgRoute('imports:write', async ({ ctx, request, params }) => {
  announcedBytes(request)
  const piece = { offset: offsetOf(request), sha256: digestOf(request) }
  const { upload, conflict } = await withBody(request, 'file', MAX_FILE_BYTES, (body) =>
    appendUpload(ctx, id(params.id), { ...piece, body }),
  )
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
