import { openAttachment } from '@/lib/attachments/open-attachment'
import { removeAttachment } from '@/lib/attachments/remove-attachment'
import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { sendFile } from '@/lib/http/send-file'

const id = (text: string | undefined) => idParam(text, 'This file')

export const GET = orgRoute(
  'attachments:read',
  async ({ ctx, request, params }) => {
    const { row, file } = await openAttachment(ctx, id(params.id))
    const { fileName: name, bytes } = row
    const sent = { name, mediaType: 'application/octet-stream', bytes }
    return sendFile(file.createReadStream(), sent, request.signal)
  },
  { download: true },
)

export const DELETE = orgRoute('attachments:write', async ({ ctx, params }) => {
  await removeAttachment(ctx, id(params.id))
  return new Response(null, { status: 204 })
})
