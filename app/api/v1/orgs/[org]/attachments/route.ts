import { addAttachment } from '@/lib/attachments/add-attachment'
import { attachmentQuery, subjectQuery } from '@/lib/attachments/attachment-input'
import { listAttachments } from '@/lib/attachments/list-attachments'
import { MAX_ATTACHMENT_BYTES } from '@/lib/attachments/model/limits'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { withFile } from '@/lib/http/receive-file'

export const GET = orgRoute('attachments:read', async ({ ctx, request }) =>
  Response.json({ org: ctx.slug, attachments: await listAttachments(ctx, readQuery(request, subjectQuery)) }),
)

export const POST = orgRoute('attachments:write', async ({ ctx, request }) => {
  const { file_name: fileName, ...subject } = readQuery(request, attachmentQuery)
  const added = await withFile(
    request,
    (file) => addAttachment(ctx, { subject, fileName, file }),
    MAX_ATTACHMENT_BYTES,
  )
  return Response.json(added, { status: 201 })
})
